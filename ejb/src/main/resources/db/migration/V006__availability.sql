-- Which figures a country can give for a year; without a row a figure is available.
create table availability (
  id bigint auto_increment primary key,
  version int not null,
  year smallint not null,
  country varchar(3) character set ascii not null,
  indicator varchar(60) character set ascii not null,
  status varchar(20) character set ascii not null,
  footnote varchar(500),
  constraint availability_once unique (year, country, indicator)
);

create table availability_aud (
  id bigint not null,
  year smallint,
  country varchar(3) character set ascii,
  indicator varchar(60) character set ascii,
  status varchar(20) character set ascii,
  footnote varchar(500),
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint availability_aud_rev foreign key (rev) references revision (id),
  constraint availability_aud_revend foreign key (revend) references revision (id)
);
create index availability_aud_open on availability_aud (id, revend);
