-- What is counted of each person in each country and year, and of each service, for the days on which it was known so: written in the transaction
-- that changes what it follows from, and built anew by the same text. That the days of one unit never
-- overlap follows from how rows are made, and is checked by night: where the database refuses it, it looks for neighbours with locks, and two new persons wait for each other.
create table counted_person (
  person_id bigint not null,
  country varchar(3) collate ascii_nopad_bin not null,
  year smallint not null,
  population varchar(20) collate ascii_nopad_bin not null,
  known_from date not null,
  known_until date not null,
  case_id bigint not null,
  profile bigint not null,
  shared bigint,
  primary key (person_id, country, year, population, known_from)
);
create index counted_person_year on counted_person (year, population, known_until, profile, shared, known_from);

create table counted_service (
  person_id bigint not null,
  country varchar(3) collate ascii_nopad_bin not null,
  service_id bigint not null,
  year smallint not null,
  known_from date not null,
  known_until date not null,
  case_id bigint not null,
  profile bigint not null,
  primary key (person_id, country, service_id, year, known_from)
);
create index counted_service_year on counted_service (year, known_until, profile, known_from);

-- How often what is counted of a person was written: whoever began to look before sees that it was written since.
alter table person add column counted int not null default 0;

-- The histories of a person's cases are found by her, those of services by the case on which they stand.
create index case_file_aud_person on case_file_aud (person_id);
create index service_provision_aud_case on service_provision_aud (case_id);

-- What was taken back is told apart.
create index case_file_withdrawn on case_file (withdrawn, country);

-- In which format the rows of all persons were built, and until which year. Where nobody is recorded yet there is nothing to build.
create table counted_build (
  id int not null primary key,
  format int not null,
  until_year smallint not null
);
insert into counted_build (id, format, until_year)
select 1, 1, year(utc_date()) + 1 from (select 1) one where not exists (select 1 from person);
