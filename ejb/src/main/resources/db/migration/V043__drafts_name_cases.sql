-- What is typed into a form may speak of cases that its address does not name. A draft comes back only while those are in its author's
-- sight that were when it was kept. Numbers alone; drafts of before name none and are gone within a week.
alter table draft add column named_cases varchar(1500) character set ascii collate ascii_nopad_bin not null default '' after open_categories;
