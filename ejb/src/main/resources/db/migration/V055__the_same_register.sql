-- That a file is of the register that its own source names, whatever its rows say of whom that knows, is said apart from its being none of the
-- others. Of files of before nobody has said it.
alter table import_run
  add column same_register bit not null default 0 after another_register;
