-- Whose register a file is, is said by whoever brings it. Where it looks like a known one she is asked, and her answer is kept.
alter table import_run
  add column another_register bit not null default 0 after source;

-- As whom a source names the person of a case: two whom it names alike may be two persons, so that her id no longer tells her name.
alter table import_key
  add column person_external varchar(64) character set utf8mb4 collate utf8mb4_nopad_bin after external_id;
update import_key k
join case_file f on f.id = k.record_id
join import_key p on p.kind = 'PERSON' and p.record_id = f.person_id and p.source = k.source
set k.person_external = p.external_id
where k.kind = 'CASE';

-- Persons whom a file names alike and who cannot be one lie ready beside each other; a country remembers the one who is its own.
alter table staged_person
  add column part smallint not null default 0 after external_id,
  add column country varchar(3) character set ascii collate ascii_nopad_bin not null default '' after part,
  drop primary key,
  add primary key (import_id, external_id, part);
alter table staged_case
  add column person_part smallint not null default 0 after person_external,
  add key staged_case_person (import_id, person_external);
