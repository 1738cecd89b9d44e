-- Countries of the coalition and their counting settings (changed by a migration alone, so without audit tables), organisations and
-- the bodies that decide on victim status.
create table coalition_member (
  id bigint auto_increment primary key,
  country varchar(3) character set ascii not null unique,
  position int not null
);

create table country_rule (
  id bigint auto_increment primary key,
  country varchar(3) character set ascii not null,
  rule varchar(40) character set ascii not null,
  from_year smallint not null,
  until_year smallint
);
create index country_rule_country on country_rule (country, rule);

create table organisation (
  id bigint auto_increment primary key,
  code varchar(60) not null unique,
  name varchar(200) not null,
  country varchar(3) character set ascii not null,
  type varchar(40) character set ascii not null,
  valid_from date not null,
  valid_until date
);

create table organisation_aud (
  id bigint not null,
  code varchar(60),
  name varchar(200),
  country varchar(3) character set ascii,
  type varchar(40) character set ascii,
  valid_from date,
  valid_until date,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint organisation_aud_rev foreign key (rev) references revision (id),
  constraint organisation_aud_revend foreign key (revend) references revision (id)
);
create index organisation_aud_open on organisation_aud (id, revend);

create table deciding_body (
  id bigint auto_increment primary key,
  country varchar(3) character set ascii not null,
  organisation_id bigint not null,
  valid_from date not null,
  valid_until date,
  constraint deciding_body_organisation foreign key (organisation_id) references organisation (id)
);

create table deciding_body_aud (
  id bigint not null,
  country varchar(3) character set ascii,
  organisation_id bigint,
  valid_from date,
  valid_until date,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint deciding_body_aud_rev foreign key (rev) references revision (id),
  constraint deciding_body_aud_revend foreign key (revend) references revision (id)
);
create index deciding_body_aud_open on deciding_body_aud (id, revend);
