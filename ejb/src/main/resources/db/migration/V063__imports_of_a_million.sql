-- Services are written case by case, and of cases those of one role are found without reading the others: rows that stand side by side are
-- written and read together, however the lines of a file lie.
alter table staged_case
  drop key staged_case_name,
  add key staged_case_name (import_id, external_id, country, role);
alter table staged_service
  drop key staged_service_case,
  add key staged_service_case (import_id, case_external, country);

-- How far the building of counted rows came, so that it goes on from there: the row of the building has the last person whose rows are built.
alter table counted_build add column reached bigint not null default 0;
