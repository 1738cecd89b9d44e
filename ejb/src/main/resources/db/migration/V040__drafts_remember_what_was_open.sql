-- A form is filled with what is recorded before anybody types, and a draft keeps the form as it stood: it comes back only while all
-- is open that was open then. Drafts of before do not say what that was, so they need every category.
alter table draft add column open_categories varchar(300) character set ascii collate ascii_nopad_bin after fields;
