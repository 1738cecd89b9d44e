-- What came of each press of a button and each call of a program, under the key that it brought: the second one finds the record of the
-- first. Of two at the same time the unique key lets one go on. Key and order stand as keyed hashes: an order is personal data, and a
-- program may have put some into its key.
create table press (
  id bigint not null auto_increment,
  account_id bigint not null,
  operation varchar(80) character set ascii collate ascii_nopad_bin not null,
  press_key varbinary(32) not null,
  body varbinary(32) not null,
  records varchar(30000) character set ascii collate ascii_nopad_bin not null,
  pressed_at datetime(6) not null,
  primary key (id),
  unique key press_once (account_id, press_key, operation),
  key press_age (pressed_at),
  constraint press_account foreign key (account_id) references account (id)
);
