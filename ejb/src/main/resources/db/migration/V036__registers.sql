-- Names of known rows that are not open to an import. They live while it runs, as all that is staged.
create table staged_closed (
  import_id bigint not null,
  kind varchar(12) character set ascii collate ascii_nopad_bin not null,
  country varchar(3) character set ascii collate ascii_nopad_bin not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  primary key (import_id, kind, country, external_id)
);

-- The LGBTIQ+ answer of a known case is no longer compared. The digests that an installation of before has kept were made with it: of
-- each line those for every answer that it could have had, one behind the other, so that its rows are still recognised.
alter table staged_case add column content_before varbinary(96) after content;
