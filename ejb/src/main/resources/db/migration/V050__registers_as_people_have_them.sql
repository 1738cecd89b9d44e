-- How a file is written is said with it, or asked of it before its rows are read; what was done with it and what was left out is told.
alter table import_run
  add column dates varchar(12) character set ascii collate ascii_nopad_bin after organisation,
  add column encoding varchar(12) character set ascii collate ascii_nopad_bin after dates,
  add column notes mediumtext character set ascii collate ascii_nopad_bin after profile,
  add column question varchar(400) character set utf8mb4 collate utf8mb4_nopad_bin after notes;

-- What is wrong with every line of a file is told of the first one, which stands for so many.
alter table import_problem add column of_lines bigint not null default 1;
