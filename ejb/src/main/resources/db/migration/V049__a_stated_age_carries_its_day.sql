-- A stated age held on a day: it counts from there, whatever day a decision names. Known to the day, the month or the year.
alter table case_file
  add column stated_age_on_from date after stated_age_until,
  add column stated_age_on_until date after stated_age_on_from;
alter table case_file_aud
  add column stated_age_on_from date after stated_age_until,
  add column stated_age_on_until date after stated_age_on_from;
alter table staged_case
  add column stated_age_on_from date after stated_age_until,
  add column stated_age_on_until date after stated_age_on_from;

-- Of what stands: a register states an age at the identification, or where there is none when it came to know of the person; a
-- case that was opened here was counted by it from the identification on, or else from its opening, and is so still. Revisions of before know no day.
update case_file f set
  f.stated_age_on_from = coalesce(f.identified_from, (
    select d.decided_from from status_decision d where d.case_id = f.id order by d.id limit 1), f.opened_on),
  f.stated_age_on_until = coalesce(f.identified_until, (
    select d.decided_until from status_decision d where d.case_id = f.id order by d.id limit 1), f.opened_on)
where f.stated_age_from is not null
  and exists (select 1 from import_key k where k.kind = 'CASE' and k.record_id = f.id);
update case_file f set
  f.stated_age_on_from = coalesce(f.identified_from, f.opened_on), f.stated_age_on_until = coalesce(f.identified_until, f.opened_on)
where f.stated_age_from is not null and f.stated_age_on_from is null;

-- What is counted is read from this index alone.
drop index case_file_counted on case_file;
create index case_file_counted on case_file (role, status, identified_from, identified_until, country, person_id, number, sex, lgbtiq, birth_from, birth_until, stated_age_from, stated_age_until, stated_age_on_from, stated_age_on_until, identification_place, nationalities, forms);
