alter table case_file
  add column debt_bondage varchar(12) character set ascii collate ascii_nopad_bin not null default 'NOT_ASKED',
  add column exploited_until date;
alter table case_file_aud
  add column debt_bondage varchar(12) character set ascii collate ascii_nopad_bin,
  add column exploited_until date;
alter table staged_case
  add column debt_bondage varchar(12) character set ascii collate ascii_nopad_bin not null default 'NOT_ASKED',
  add column exploited_until date;
