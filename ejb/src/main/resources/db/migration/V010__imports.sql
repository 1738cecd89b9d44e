-- Registers that come in. A run is the protocol of one import; what it wrote stands in the history under its revision. The staged
-- rows live only while it runs: everything is read, judged and laid ready there, and then written in one transaction or not at all.
create table import_run (
  id bigint auto_increment primary key,
  public_id varchar(36) character set ascii not null unique,
  source varchar(60) not null,
  format varchar(10) character set ascii not null,
  mode varchar(10) character set ascii not null,
  dry_run bit not null,
  organisation varchar(60),
  country varchar(3) character set ascii,
  username varchar(100) not null,
  on_behalf_of varchar(60),
  author_organisation varchar(60) not null,
  file_name varchar(200) not null,
  upload varchar(36) character set ascii not null,
  state varchar(12) character set ascii not null,
  step varchar(20) character set ascii,
  done bigint not null,
  total bigint not null,
  cancel_asked bit not null,
  counts varchar(2000),
  profile mediumtext,
  errors bigint not null,
  warnings bigint not null,
  failure varchar(300),
  revision_id bigint,
  data_key_id bigint not null,
  created_at datetime(6) not null,
  ended_at datetime(6),
  constraint import_run_revision foreign key (revision_id) references revision (id)
);
create index import_run_country on import_run (country, id);

-- What was wrong with a line. The line itself is sealed under the run's own key and goes with it.
create table import_problem (
  import_id bigint not null,
  seq bigint auto_increment not null,
  severity varchar(8) character set ascii not null,
  file varchar(20) character set ascii not null,
  line int not null,
  field varchar(40) character set ascii,
  code varchar(60) character set ascii not null,
  arguments varchar(400),
  original varchar(4000) character set ascii,
  primary key (import_id, severity, seq),
  key import_problem_seq (seq),
  key import_problem_line (import_id, file, line)
);

-- Under which name a source knows a record: the same row that comes again is recognised. Persons are known in the whole coalition,
-- all else within a country, so that nobody learns of another country's rows by guessing their names.
create table import_key (
  id bigint auto_increment primary key,
  source varchar(60) not null,
  kind varchar(12) character set ascii not null,
  country varchar(3) character set ascii not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  content binary(32) not null,
  record_id bigint not null,
  import_id bigint not null,
  unique key import_key_once (source, kind, country, external_id),
  key import_key_record (kind, record_id),
  key import_key_import (import_id, kind, id)
);

create table staged_person (
  import_id bigint not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  pseudonym varchar(36) character set ascii not null,
  record_id bigint,
  fresh bit not null default 0,
  primary key (import_id, external_id),
  key staged_person_pseudonym (pseudonym)
);

create table staged_case as select * from case_file limit 0;
alter table staged_case
  drop column id,
  modify column person_id bigint,
  modify column owner_id bigint,
  add column import_id bigint not null first,
  add column line int not null after import_id,
  add column external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null after line,
  add column person_external varchar(64) character set utf8mb4 collate utf8mb4_bin not null after external_id,
  add column linked_external varchar(64) character set utf8mb4 collate utf8mb4_bin after person_external,
  add column content binary(32) not null after linked_external,
  add column known_on date not null after content,
  add column action varchar(8) character set ascii after known_on,
  add column record_id bigint after action,
  add primary key (import_id, line),
  add key staged_case_name (import_id, country, external_id),
  add key staged_case_action (import_id, action),
  add key staged_case_record (import_id, record_id),
  add key staged_case_number (number);

create table staged_decision as select * from status_decision limit 0;
alter table staged_decision
  drop column id,
  modify column case_id bigint,
  add column import_id bigint not null first,
  add column line int not null after import_id,
  add column position tinyint not null after line,
  add primary key (import_id, line, position);

create table staged_service as select * from service_provision limit 0;
alter table staged_service
  drop column id,
  modify column case_id bigint,
  add column import_id bigint not null first,
  add column line int not null after import_id,
  add column external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null after line,
  add column country varchar(3) character set ascii not null after external_id,
  add column case_external varchar(64) character set utf8mb4 collate utf8mb4_bin not null after country,
  add column person_external varchar(64) character set utf8mb4 collate utf8mb4_bin not null after case_external,
  add column content binary(32) not null after person_external,
  add column known_on date not null after content,
  add column action varchar(8) character set ascii after known_on,
  add column record_id bigint after action,
  add primary key (import_id, line),
  add key staged_service_name (import_id, country, external_id),
  add key staged_service_case (import_id, country, case_external),
  add key staged_service_action (import_id, action);

create table staged_availability as select * from availability limit 0;
alter table staged_availability
  drop column id,
  add column import_id bigint not null first,
  add column line int not null after import_id,
  add column external_id varchar(80) character set ascii not null after line,
  add column content binary(32) not null after external_id,
  add column action varchar(8) character set ascii after content,
  add column record_id bigint after action,
  add primary key (import_id, line),
  add key staged_availability_name (import_id, external_id);

-- Rows of kinds that are not kept yet are looked at and counted; their names are held against one another.
create table staged_other (
  import_id bigint not null,
  line int not null,
  country varchar(3) character set ascii not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  case_external varchar(64) character set utf8mb4 collate utf8mb4_bin,
  person_external varchar(64) character set utf8mb4 collate utf8mb4_bin,
  primary key (import_id, line),
  key staged_other_name (import_id, country, external_id)
);

-- Which organisation keeps a country's register of victims: the owner of imported cases unless another is named. A country that is
-- no member gets its keeper with its first import.
create table register_keeper (
  id bigint auto_increment primary key,
  country varchar(3) character set ascii not null unique,
  organisation_id bigint not null,
  constraint register_keeper_organisation foreign key (organisation_id) references organisation (id)
);
create table register_keeper_aud (
  id bigint not null,
  country varchar(3) character set ascii,
  organisation_id bigint,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint register_keeper_aud_rev foreign key (rev) references revision (id),
  constraint register_keeper_aud_revend foreign key (revend) references revision (id)
);
create index register_keeper_aud_open on register_keeper_aud (id, revend);

insert into register_keeper (country, organisation_id)
select b.country, b.organisation_id from deciding_body b order by b.id;
insert into register_keeper_aud (id, country, organisation_id, rev, revtype)
select id, country, organisation_id, 1, 0 from register_keeper;

delimiter //
create trigger register_keeper_aud_closed after update on register_keeper_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
delimiter ;
