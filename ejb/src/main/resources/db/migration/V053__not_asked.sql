-- Which form of exploitation is the main one is said by somebody: until then nobody was asked, whatever form stands first. That an age was asked
-- for and nobody knows it is an answer of its own.
alter table case_file
  add column main_form varchar(40) character set ascii collate ascii_nopad_bin not null default 'NOT_ASKED',
  add column age_answer varchar(12) character set ascii collate ascii_nopad_bin not null default 'NOT_ASKED';
alter table case_file_aud
  add column main_form varchar(40) character set ascii collate ascii_nopad_bin,
  add column age_answer varchar(12) character set ascii collate ascii_nopad_bin;
alter table staged_case
  add column main_form varchar(40) character set ascii collate ascii_nopad_bin not null default 'NOT_ASKED',
  add column age_answer varchar(12) character set ascii collate ascii_nopad_bin not null default 'NOT_ASKED';
