-- The directory of accounts: who may be a caller, an author, a grantee. An account is known from its first sign-in; one that an
-- administrator announces, or that older records name, has no `sub` until a sign-in claims it.
create table account (
  id bigint auto_increment primary key,
  version int not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin not null unique,
  sub varchar(255) character set ascii collate ascii_nopad_bin,
  username varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  organisation_id bigint,
  country varchar(3) character set ascii collate ascii_nopad_bin,
  roles varchar(200) character set ascii collate ascii_nopad_bin not null,
  origin varchar(12) character set ascii collate ascii_nopad_bin not null,
  first_seen datetime(6),
  last_seen datetime(6),
  ended_at datetime(6),
  end_reason varchar(20) character set ascii collate ascii_nopad_bin,
  -- Of those that have not ended: one a `sub`, and one a name within an organisation.
  live_sub varchar(255) character set ascii collate ascii_nopad_bin as (if(ended_at is null, sub, null)) virtual,
  live_name varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin as (if(ended_at is null, username, null)) virtual,
  constraint account_organisation foreign key (organisation_id) references organisation (id),
  constraint account_one_sub unique (live_sub),
  constraint account_one_name unique (live_name, organisation_id)
);
create index account_sub on account (sub);
create index account_country on account (country, username);

create table account_aud (
  id bigint not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin,
  sub varchar(255) character set ascii collate ascii_nopad_bin,
  username varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  organisation_id bigint,
  country varchar(3) character set ascii collate ascii_nopad_bin,
  origin varchar(12) character set ascii collate ascii_nopad_bin,
  ended_at datetime(6),
  end_reason varchar(20) character set ascii collate ascii_nopad_bin,
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint account_aud_rev foreign key (rev) references revision (id),
  constraint account_aud_revend foreign key (revend) references revision (id)
);
create index account_aud_open on account_aud (id, revend);

-- Old revisions keep the name alone; new ones add the account, and in whose name it said that it acted.
alter table revision
  add column account_id bigint after recorded_at,
  add column on_behalf_of varchar(60) character set utf8mb4 collate utf8mb4_nopad_bin after username,
  modify column role varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  add constraint revision_account foreign key (account_id) references account (id);

insert into account (id, version, public_id, username, roles, origin) values (1, 0, uuid(), 'amparo', 'system', 'SYSTEM');
insert into revision (recorded_at, account_id, username, role, organisation, request_id)
values (utc_timestamp(6), 1, 'amparo', 'system', 'amparo', 'V032');

alter table case_file add column assigned_account_id bigint after assigned_to,
  add constraint case_file_assigned foreign key (assigned_account_id) references account (id);
alter table case_file_aud add column assigned_account_id bigint after assigned_to;
alter table staged_case add column assigned_account_id bigint after assigned_to;

alter table export_job add column ordered_by_account bigint after ordered_by;
alter table export_job_aud add column ordered_by_account bigint after ordered_by;
alter table import_run add column account_id bigint after username;

-- Whoever older records name for an organisation.
insert into account (version, public_id, username, organisation_id, country, roles, origin)
select 0, uuid(), named.username, o.id, o.country, '', 'MIGRATED'
from (
  select username, organisation from revision where role <> 'system' and username not like '%/%'
  union select username, organisation from access_log
  union select username, organisation from draft
  union select ordered_by, organisation from export_job
  union select username, author_organisation from import_run
  union select f.assigned_to, p.code from case_file f join organisation p on p.id = f.owner_id where f.assigned_to is not null
) named join organisation o on o.code = named.organisation
order by named.username, o.id;

insert into account_aud (id, public_id, sub, username, organisation_id, country, origin, ended_at, end_reason, rev, revtype)
select id, public_id, sub, username, organisation_id, country, origin, ended_at, end_reason,
  (select max(id) from revision where request_id = 'V032'), 0 from account;

update case_file f join account a on a.username = f.assigned_to and a.organisation_id = f.owner_id
set f.assigned_account_id = a.id;
update export_job j join organisation o on o.code = j.organisation
  join account a on a.username = j.ordered_by and a.organisation_id = o.id
set j.ordered_by_account = a.id;
update import_run r join organisation o on o.code = r.author_organisation
  join account a on a.username = r.username and a.organisation_id = o.id
set r.account_id = a.id;

-- A draft is its author's: of the account, not of whoever has the name next.
alter table draft drop key draft_once, add column account_id bigint after id;
update draft d join organisation o on o.code = d.organisation
  join account a on a.username = d.username and a.organisation_id = o.id
set d.account_id = a.id;
delete from draft where account_id is null;
alter table draft
  modify column account_id bigint not null,
  drop column username,
  drop column organisation,
  add constraint draft_once unique (account_id, form, case_number),
  add constraint draft_account foreign key (account_id) references account (id);
