-- The ledger of decisions on victim status; status and identification date on the case are its projection.
create table status_decision (
  id bigint auto_increment primary key,
  version int not null,
  public_id varchar(36) character set ascii not null unique,
  case_id bigint not null,
  outcome varchar(20) character set ascii not null,
  decided_from date not null,
  decided_until date not null,
  body_id bigint,
  article varchar(200),
  reason_code varchar(40) character set ascii,
  paper_reference varchar(100),
  recorded_by varchar(100) not null,
  state varchar(20) character set ascii not null,
  checked_by varchar(100),
  checked_on date,
  recognised_country varchar(3) character set ascii,
  grounds varchar(11000) character set ascii,
  constraint status_decision_case foreign key (case_id) references case_file (id),
  constraint status_decision_body foreign key (body_id) references organisation (id)
);

create table status_decision_aud (
  id bigint not null,
  public_id varchar(36) character set ascii,
  case_id bigint,
  outcome varchar(20) character set ascii,
  decided_from date,
  decided_until date,
  body_id bigint,
  article varchar(200),
  reason_code varchar(40) character set ascii,
  paper_reference varchar(100),
  recorded_by varchar(100),
  state varchar(20) character set ascii,
  checked_by varchar(100),
  checked_on date,
  recognised_country varchar(3) character set ascii,
  grounds varchar(11000) character set ascii,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint status_decision_aud_rev foreign key (rev) references revision (id),
  constraint status_decision_aud_revend foreign key (revend) references revision (id)
);
create index status_decision_aud_open on status_decision_aud (id, revend);
