-- What a person has typed and not saved, sealed. Not audited: it is thrown away when it is saved, discarded or a week old.
-- case_number is empty where no case is opened yet; then the data key was made for the draft and ends with it.
create table draft (
  id bigint auto_increment primary key,
  username varchar(100) not null,
  organisation varchar(60) not null,
  form varchar(60) character set ascii not null,
  case_number varchar(14) character set ascii not null,
  data_key_id bigint not null,
  fields varchar(33000) character set ascii,
  saved_at datetime(6) not null,
  constraint draft_once unique (username, organisation, form, case_number)
);
create index draft_saved on draft (saved_at);
