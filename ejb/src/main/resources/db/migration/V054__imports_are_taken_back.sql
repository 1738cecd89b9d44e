-- An import that is taken back as a whole: its cases are withdrawn, what it changed says again what it said before, and its names of records are
-- released. A withdrawn case is nobody's to see and is not counted; its history stays.
alter table case_file add column withdrawn boolean not null default false;
alter table case_file_aud add column withdrawn boolean default false;
alter table staged_case add column withdrawn boolean not null default false;

-- What is counted is read from this index alone.
drop index case_file_counted on case_file;
create index case_file_counted on case_file (role, status, identified_from, identified_until, country, person_id, number, sex, lgbtiq, birth_from, birth_until, stated_age_from, stated_age_until, stated_age_on_from, stated_age_on_until, identification_place, nationalities, forms, withdrawn);

alter table import_run
  add column withdrawal_revision_id bigint after revision_id,
  add column withdrawn_by varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin after withdrawal_revision_id,
  add column withdrawn_at datetime(6) after withdrawn_by,
  add constraint import_run_withdrawal foreign key (withdrawal_revision_id) references revision (id);

-- What a source's name of a record stood for before an import restated that record, for as long as the import can be taken back.
create table import_restated (
  import_id bigint not null,
  key_id bigint not null,
  content binary(32) not null,
  before_id bigint not null,
  primary key (import_id, key_id)
);
