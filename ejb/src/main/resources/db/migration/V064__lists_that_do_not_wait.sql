-- Lists of cases are walked along an index, as far as a page asks: of the cases that an organisation owns in its country, in each order, with
-- what a list is narrowed by beside it.
create index case_file_by_opened on case_file (owner_id, country, withdrawn, opened_on, id, status, role, closed_on, number);
create index case_file_by_number on case_file (owner_id, country, withdrawn, number, id, status, role, closed_on, assigned_to);
create index case_file_by_status on case_file (owner_id, country, withdrawn, status, opened_on, id, role, closed_on, identified_from, identified_until, assigned_to, number);
create index case_file_by_identified on case_file (owner_id, country, withdrawn, identified_from, id, identified_until, status, role, closed_on, opened_on, number);
create index case_file_by_worker on case_file (owner_id, country, withdrawn, assigned_to, opened_on, id, status, role, closed_on, identified_from, identified_until, number);
drop index case_file_owner_status on case_file;

-- Whether the case was ever granted: a change of it is carried to its grants where there are some. Looking for them would keep others from
-- granting their cases meanwhile.
alter table case_file add column granted boolean not null default false comment 'kept by triggers';

-- Of each grant what a list sorts and narrows its case by, so that granted cases are walked like owned ones. The database keeps it itself.
create table granted_case (
  grant_id bigint primary key,
  case_id bigint not null,
  grantee_organisation_id bigint,
  grantee_account_id bigint,
  begins_at datetime(6) not null,
  ends_at datetime(6),
  owner_id bigint not null,
  country varchar(3) character set ascii collate ascii_nopad_bin not null,
  withdrawn boolean not null,
  number varchar(14) character set ascii collate ascii_nopad_bin not null,
  status varchar(20) character set ascii collate ascii_nopad_bin not null,
  role varchar(10) character set ascii collate ascii_nopad_bin not null,
  opened_on date not null,
  closed_on date,
  identified_from date,
  identified_until date,
  assigned_to varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  constraint granted_case_grant foreign key (grant_id) references case_grant (id),
  constraint granted_case_case foreign key (case_id) references case_file (id),
  constraint granted_case_account foreign key (grantee_account_id) references account (id)
);
insert into granted_case (grant_id, case_id, grantee_organisation_id, grantee_account_id, begins_at, ends_at,
  owner_id, country, withdrawn, number, status, role, opened_on, closed_on, identified_from, identified_until, assigned_to)
select g.id, f.id, g.grantee_organisation_id, g.grantee_account_id, g.begins_at, g.ends_at,
  f.owner_id, f.country, f.withdrawn, f.number, f.status, f.role, f.opened_on, f.closed_on, f.identified_from, f.identified_until, f.assigned_to
from case_grant g join case_file f on f.id = g.case_id;
update case_file set granted = true where id in (select case_id from case_grant);
create index granted_case_by_opened on granted_case (grantee_organisation_id, withdrawn, opened_on, case_id, status, role, closed_on, number, begins_at, ends_at, owner_id, country);
create index granted_case_by_number on granted_case (grantee_organisation_id, withdrawn, number, case_id, status, role, closed_on, assigned_to, begins_at, ends_at, owner_id, country);
create index granted_case_by_status on granted_case (grantee_organisation_id, withdrawn, status, opened_on, case_id, role, closed_on, identified_from, identified_until, assigned_to, number, begins_at, ends_at, owner_id, country);
create index granted_case_by_identified on granted_case (grantee_organisation_id, withdrawn, identified_from, case_id, identified_until, status, role, closed_on, opened_on, number, begins_at, ends_at, owner_id, country);
create index granted_case_by_worker on granted_case (grantee_organisation_id, withdrawn, assigned_to, opened_on, case_id, status, role, closed_on, identified_from, identified_until, number, begins_at, ends_at, owner_id, country);

delimiter //
-- After the row and not before it: a trigger before inserts makes this server lose values in inserts of many rows from a query (error 1048). The
-- foreign key has locked the case by then, so whoever changes the case at that moment comes before or after both.
create trigger case_grant_is_listed after insert on case_grant for each row
begin
  -- Not by an insert from a query, which takes four times as long here.
  declare f row type of case_file;
  update case_file set granted = true where id = new.case_id and not granted;
  select * into f from case_file where id = new.case_id lock in share mode;
  insert into granted_case (grant_id, case_id, grantee_organisation_id, grantee_account_id, begins_at, ends_at,
    owner_id, country, withdrawn, number, status, role, opened_on, closed_on, identified_from, identified_until, assigned_to)
  values (new.id, f.id, new.grantee_organisation_id, new.grantee_account_id, new.begins_at, new.ends_at,
    f.owner_id, f.country, f.withdrawn, f.number, f.status, f.role, f.opened_on, f.closed_on, f.identified_from, f.identified_until, f.assigned_to);
end//
create trigger case_grant_is_moved after update on case_grant for each row
begin
  update granted_case set grantee_organisation_id = new.grantee_organisation_id, grantee_account_id = new.grantee_account_id,
    begins_at = new.begins_at, ends_at = new.ends_at
  where grant_id = new.id;
end//
create trigger case_file_is_listed after update on case_file for each row
begin
  if new.granted and not (old.owner_id <=> new.owner_id and old.country <=> new.country and old.withdrawn <=> new.withdrawn and old.number <=> new.number
      and old.status <=> new.status and old.role <=> new.role and old.opened_on <=> new.opened_on and old.closed_on <=> new.closed_on
      and old.identified_from <=> new.identified_from and old.identified_until <=> new.identified_until
      and old.assigned_to <=> new.assigned_to) then
    update granted_case set owner_id = new.owner_id, country = new.country, withdrawn = new.withdrawn, number = new.number,
      status = new.status, role = new.role, opened_on = new.opened_on, closed_on = new.closed_on,
      identified_from = new.identified_from, identified_until = new.identified_until, assigned_to = new.assigned_to
    where case_id = new.id;
  end if;
end//
delimiter ;
