-- What looked unlikely and somebody said is right, rule by rule. A row is never changed: it says what was so at its revision.
create table confirmation (
  id bigint auto_increment primary key,
  public_id varchar(36) character set ascii collate ascii_nopad_bin not null unique,
  case_id bigint not null,
  question varchar(40) character set ascii collate ascii_nopad_bin not null,
  category varchar(20) character set ascii collate ascii_nopad_bin,
  constraint confirmation_case foreign key (case_id) references case_file (id)
);
create table confirmation_aud (
  id bigint not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin,
  case_id bigint,
  question varchar(40) character set ascii collate ascii_nopad_bin,
  category varchar(20) character set ascii collate ascii_nopad_bin,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint confirmation_aud_rev foreign key (rev) references revision (id),
  constraint confirmation_aud_revend foreign key (revend) references revision (id)
);
create index confirmation_aud_open on confirmation_aud (id, revend);
delimiter //
create trigger confirmation_aud_laid after insert on confirmation_aud for each row call must_be_laid(new.rev, new.revend)//
create trigger confirmation_aud_closed after update on confirmation_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
delimiter ;
