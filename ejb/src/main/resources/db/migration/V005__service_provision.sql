-- Services planned and delivered; housing is a plain stay until the shelter's own room is built.
create table service_provision (
  id bigint auto_increment primary key,
  version int not null,
  public_id varchar(36) character set ascii not null unique,
  case_id bigint not null,
  kind varchar(30) character set ascii not null,
  subtype varchar(40) character set ascii,
  state varchar(20) character set ascii not null,
  start_on date not null,
  end_on date,
  provider_id bigint,
  provider_type varchar(12) character set ascii not null,
  modality varchar(12) character set ascii not null,
  activity_id varchar(36) character set ascii,
  recorded_on date not null,
  barrier varchar(40) character set ascii,
  note varchar(5600) character set ascii,
  constraint service_provision_case foreign key (case_id) references case_file (id),
  constraint service_provision_provider foreign key (provider_id) references organisation (id)
);
create index service_provision_case_start on service_provision (case_id, start_on);
-- The annual report reads the services of a year from this index alone: those of a day by range, stays by their own kind.
create index service_provision_counted on service_provision (state, kind, start_on, end_on, case_id, provider_type, modality);
create index service_provision_activity on service_provision (activity_id);

create table service_provision_aud (
  id bigint not null,
  public_id varchar(36) character set ascii,
  case_id bigint,
  kind varchar(30) character set ascii,
  subtype varchar(40) character set ascii,
  state varchar(20) character set ascii,
  start_on date,
  end_on date,
  provider_id bigint,
  provider_type varchar(12) character set ascii,
  modality varchar(12) character set ascii,
  activity_id varchar(36) character set ascii,
  recorded_on date,
  barrier varchar(40) character set ascii,
  note varchar(5600) character set ascii,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint service_provision_aud_rev foreign key (rev) references revision (id),
  constraint service_provision_aud_revend foreign key (revend) references revision (id)
);
create index service_provision_aud_open on service_provision_aud (id, revend);
