-- At which version of its case each section was changed last: two people write two sections of one case. Null for cases of before, of
-- which any section may have been changed last; the next change says it of them.
alter table case_file
  add column section_versions varchar(200) character set ascii collate ascii_nopad_bin;
alter table case_file_aud
  add column section_versions varchar(200) character set ascii collate ascii_nopad_bin;
alter table staged_case
  add column section_versions varchar(200) character set ascii collate ascii_nopad_bin;
-- A draft keeps beside each word what stood there when its author began.
alter table draft
  modify column fields varchar(54000) character set ascii collate ascii_nopad_bin;
