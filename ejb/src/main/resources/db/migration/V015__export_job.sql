-- What left the system as a file: who asked for it, what was asked for, how much it was. Audited, because it is the record of a
-- transfer; the rows themselves are never deleted, the files are.
create table export_job (
  id bigint auto_increment primary key,
  version int not null,
  public_id varchar(36) character set ascii not null unique,
  kind varchar(10) character set ascii not null,
  format varchar(10) character set ascii not null,
  country varchar(3) character set ascii not null,
  filter varchar(300),
  recipient varchar(300),
  recipient_fingerprint varchar(64) character set ascii,
  ordered_by varchar(100) not null,
  role varchar(100) not null,
  organisation varchar(60) not null,
  author_country varchar(3) character set ascii not null,
  ordered_at datetime(6) not null,
  state varchar(10) character set ascii not null,
  failure varchar(40) character set ascii,
  ended_at datetime(6),
  file_name varchar(40) character set ascii,
  bytes bigint,
  sha256 varchar(64) character set ascii,
  cases bigint,
  events bigint,
  availability bigint
);
create index export_job_author on export_job (ordered_by, id);
create index export_job_state on export_job (state);

create table export_job_aud (
  id bigint not null,
  public_id varchar(36) character set ascii,
  kind varchar(10) character set ascii,
  format varchar(10) character set ascii,
  country varchar(3) character set ascii,
  filter varchar(300),
  recipient varchar(300),
  recipient_fingerprint varchar(64) character set ascii,
  ordered_by varchar(100),
  role varchar(100),
  organisation varchar(60),
  author_country varchar(3) character set ascii,
  ordered_at datetime(6),
  state varchar(10) character set ascii,
  failure varchar(40) character set ascii,
  ended_at datetime(6),
  file_name varchar(40) character set ascii,
  bytes bigint,
  sha256 varchar(64) character set ascii,
  cases bigint,
  events bigint,
  availability bigint,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint export_job_aud_rev foreign key (rev) references revision (id),
  constraint export_job_aud_revend foreign key (revend) references revision (id)
);
create index export_job_aud_open on export_job_aud (id, revend);

delimiter //
create trigger export_job_aud_closed after update on export_job_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
delimiter ;
