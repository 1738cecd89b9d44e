-- Who changed what and when. Every audit table of Amparo hangs on `revision`.
create table revision (
  id bigint auto_increment primary key,
  recorded_at datetime(6) not null,
  username varchar(100) not null,
  role varchar(40) not null,
  organisation varchar(60) not null,
  country varchar(3) character set ascii,
  reason varchar(2800) character set ascii,
  request_id varchar(64) not null
);
create index revision_recorded_at on revision (recorded_at, id);

-- One data key a case, wrapped by its country's key. Not audited: destroying the row makes base and audit columns unreadable.
create table data_key (
  id bigint auto_increment primary key,
  country varchar(3) character set ascii not null,
  country_key_version int not null,
  wrapped varbinary(60) not null
);

-- Who opened which case. Written with the read, never changed.
create table access_log (
  id bigint auto_increment primary key,
  accessed_at datetime(6) not null,
  username varchar(100) not null,
  role varchar(40) not null,
  organisation varchar(60) not null,
  country varchar(3) character set ascii,
  operation varchar(60) not null,
  case_number varchar(14) character set ascii not null,
  request_id varchar(64) not null
);
create index access_log_case on access_log (case_number, accessed_at);
create index access_log_user on access_log (username, accessed_at);
