-- Whose database this is: known passwords of a demo never meet the records of a real installation. The profile is that of the
-- first start; test is set by tests alone, on a database of their own, and never taken back.
create table installation (
  id tinyint primary key,
  profile varchar(12) character set ascii collate ascii_nopad_bin not null,
  test bit not null default 0,
  clock_offset bigint not null default 0 comment 'microseconds by which the time of this database runs ahead; not zero in a test alone',
  constraint installation_one check (id = 1),
  constraint installation_clock check (clock_offset = 0 or test = 1),
  constraint installation_forward check (clock_offset >= 0)
);
insert into installation (id, profile) values (1, '${profile}');
delimiter //
create trigger installation_forward_only before update on installation for each row
begin
  if new.clock_offset < old.clock_offset then
    signal sqlstate '45000' set message_text = 'the time of an installation does not run backwards';
  end if;
  if new.profile <> old.profile then
    signal sqlstate '45000' set message_text = 'an installation keeps its profile';
  end if;
  if old.test = 1 and new.test = 0 then
    signal sqlstate '45000' set message_text = 'the database of a test stays one';
  end if;
end//
delimiter ;
