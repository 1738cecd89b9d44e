-- What came with an import that was taken back was never known, whoever has written of it since. Where none was taken back the kept rows say so
-- already; elsewhere they are built anew.
update counted_build set format = 2
where format = 1 and not exists (select 1 from import_run where withdrawal_revision_id is not null);
