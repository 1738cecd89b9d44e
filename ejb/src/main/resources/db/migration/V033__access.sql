-- One wall. A grant holds from an instant to an instant, for an account or an organisation; a machine's grants name what they follow
-- from, so that they can be ended together. Old audit rows stay as they are: their days become instants where they are told.
alter table case_grant
  add column grantee_account_id bigint after grantee_user,
  modify column valid_from date,
  add column begins_at datetime(6) after valid_until,
  add column ends_at datetime(6) after begins_at,
  add column source_kind varchar(20) character set ascii collate ascii_nopad_bin after basis_reference,
  add column source_id varchar(36) character set ascii collate ascii_nopad_bin after source_kind,
  add column note varchar(1200) character set ascii collate ascii_nopad_bin after source_id,
  add constraint case_grant_account foreign key (grantee_account_id) references account (id);
alter table case_grant_aud
  add column grantee_account_id bigint after grantee_user,
  add column begins_at datetime(6) after valid_until,
  add column ends_at datetime(6) after begins_at,
  add column source_kind varchar(20) character set ascii collate ascii_nopad_bin after basis_reference,
  add column source_id varchar(36) character set ascii collate ascii_nopad_bin after source_kind,
  add column note varchar(1200) character set ascii collate ascii_nopad_bin after source_id;

update case_grant g join case_file f on f.id = g.case_id
set g.begins_at = timestamp(g.valid_from) + interval case f.country when 'DOM' then 4 when 'PAN' then 5 else 6 end hour,
  g.ends_at = timestamp(g.valid_until) + interval 1 day
    + interval case f.country when 'DOM' then 4 when 'PAN' then 5 when 'MEX' then 8 else 6 end hour;
-- A name that one account of the case's country has, or one alone anywhere, is that account; any other opens nothing until it is
-- granted anew.
update case_grant g join case_file f on f.id = g.case_id
  join (select username, country, min(id) as id from account where country is not null
        group by username, country having count(*) = 1) a on a.username = g.grantee_user and a.country = f.country
set g.grantee_account_id = a.id where g.grantee_user is not null;
update case_grant g
  join (select username, min(id) as id from account where country is not null
        group by username having count(*) = 1) a on a.username = g.grantee_user
set g.grantee_account_id = a.id where g.grantee_user is not null and g.grantee_account_id is null;
-- What a request for a decision has opened follows the case's ledger from now on, as if it had from the beginning: a body that has decided
-- keeps what it has to know of its own decision, and nothing where the request or the case is over.
update case_grant g join case_file f on f.id = g.case_id
set g.source_kind = 'STATUS_REQUEST', g.source_id = f.number where g.basis = 'STATUS_REQUEST';
insert into revision (recorded_at, account_id, username, role, organisation, request_id)
values (utc_timestamp(6), 1, 'amparo', 'system', 'amparo', 'V033');
set @settling := last_insert_id();
update case_grant g join case_file f on f.id = g.case_id
set g.version = g.version + 1, g.categories = 'PROFILE;LEGAL'
where g.basis = 'STATUS_REQUEST' and (g.ends_at is null or g.ends_at > utc_timestamp(6)) and f.closed_on is null
  and f.status in ('CONFIRMED', 'NOT_CONFIRMED', 'REVOKED', 'VALIDATED');
update case_grant g join case_file f on f.id = g.case_id
set g.version = g.version + 1, g.ends_at = utc_timestamp(6)
where g.basis = 'STATUS_REQUEST' and (g.ends_at is null or g.ends_at > utc_timestamp(6))
  and (f.closed_on is not null or f.status in ('WITHDRAWN', 'NO_DECISION'));
-- Those that have changed differ from their open audit row: in what they open, or by an end that their last day does not say.
update case_grant_aud a join case_grant g on g.id = a.id
set a.revend = @settling, a.revend_at = utc_timestamp(6)
where a.revend is null and g.basis = 'STATUS_REQUEST'
  and (a.categories <> g.categories or (g.ends_at is not null and g.valid_until is null));
insert into case_grant_aud (id, public_id, case_id, grantee_organisation_id, grantee_user, grantee_account_id, categories, valid_from, valid_until,
  begins_at, ends_at, basis, basis_reference, source_kind, source_id, note, rev, revtype)
select g.id, g.public_id, g.case_id, g.grantee_organisation_id, g.grantee_user, g.grantee_account_id, g.categories, g.valid_from, g.valid_until,
  g.begins_at, g.ends_at, g.basis, g.basis_reference, g.source_kind, g.source_id, g.note, @settling, 1
from case_grant g join case_grant_aud a on a.id = g.id and a.revend = @settling;
alter table case_grant modify column begins_at datetime(6) not null;
drop index case_grant_by_user on case_grant;
create index case_grant_by_account on case_grant (grantee_account_id, case_id);
create index case_grant_by_source on case_grant (source_kind, source_id);

-- Whoever is barred from a case finds it nowhere, whatever owns or grants it.
create table case_bar (
  id bigint auto_increment primary key,
  version int not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin not null unique,
  case_id bigint not null,
  account_id bigint,
  organisation_id bigint,
  reason varchar(2800) character set ascii collate ascii_nopad_bin not null,
  begins_at datetime(6) not null,
  ends_at datetime(6),
  constraint case_bar_one check ((account_id is null) <> (organisation_id is null)),
  constraint case_bar_case foreign key (case_id) references case_file (id),
  constraint case_bar_account foreign key (account_id) references account (id),
  constraint case_bar_organisation foreign key (organisation_id) references organisation (id)
);
create index case_bar_of_account on case_bar (account_id, case_id);
create index case_bar_of_organisation on case_bar (organisation_id, case_id);

create table case_bar_aud (
  id bigint not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin,
  case_id bigint,
  account_id bigint,
  organisation_id bigint,
  reason varchar(2800) character set ascii collate ascii_nopad_bin,
  begins_at datetime(6),
  ends_at datetime(6),
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint case_bar_aud_rev foreign key (rev) references revision (id),
  constraint case_bar_aud_revend foreign key (revend) references revision (id)
);
create index case_bar_aud_open on case_bar_aud (id, revend);

-- What people write of a decision is sealed from now on; which register an entry came from is no free word.
alter table status_decision
  add column sealed_article varchar(1200) character set ascii collate ascii_nopad_bin after article,
  add column sealed_paper_reference varchar(700) character set ascii collate ascii_nopad_bin after paper_reference,
  add column register_source varchar(60) character set utf8mb4 collate utf8mb4_nopad_bin after sealed_paper_reference;
alter table status_decision_aud
  add column sealed_article varchar(1200) character set ascii collate ascii_nopad_bin after article,
  add column sealed_paper_reference varchar(700) character set ascii collate ascii_nopad_bin after paper_reference,
  add column register_source varchar(60) character set utf8mb4 collate utf8mb4_nopad_bin after sealed_paper_reference;
alter table staged_decision
  add column sealed_article varchar(1200) character set ascii collate ascii_nopad_bin after article,
  add column sealed_paper_reference varchar(700) character set ascii collate ascii_nopad_bin after paper_reference,
  add column register_source varchar(60) character set utf8mb4 collate utf8mb4_nopad_bin after sealed_paper_reference;

-- One row an act of reading, with the cases that it showed beside it.
alter table access_log
  add column account_id bigint after accessed_at,
  modify column role varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  add column detail varchar(300) character set utf8mb4 collate utf8mb4_nopad_bin after operation,
  add column cases int after detail,
  modify column case_number varchar(14) character set ascii collate ascii_nopad_bin;
create table access_log_case (
  log_id bigint not null,
  case_id bigint not null,
  primary key (log_id, case_id),
  constraint access_log_case_log foreign key (log_id) references access_log (id)
);
create index access_log_case_case on access_log_case (case_id, log_id);
insert into access_log_case (log_id, case_id)
select l.id, f.id from access_log l join case_file f on f.number = l.case_number;
