-- Whoever holds the application's password can still write rows of her own; what she writes as history she has to sign as an account
-- that is known and has not ended, with the time that it is. SYSDATE() cannot be set by a session, and a session's zone is taken out
-- of it; `installation` says by how much a test's time runs ahead.
create index case_file_aud_key on case_file_aud (data_key_id);
delimiter //
create procedure must_be_signed(in at_moment datetime(6), in by_account bigint, in by_name varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin, in for_organisation varchar(60) character set utf8mb4 collate utf8mb4_nopad_bin)
begin
  if coalesce(abs(timestampdiff(microsecond, convert_tz(sysdate(6), @@session.time_zone, '+00:00'), at_moment)
      - (select clock_offset from installation)), 1e12) > 5000000 then
    signal sqlstate '45000' set message_text = 'history is written with the time that it is';
  end if;
  if not exists (select 1 from account a left join organisation o on o.id = a.organisation_id
      where a.id = by_account and a.ended_at is null and a.username = by_name and coalesce(o.code, 'amparo') = for_organisation) then
    signal sqlstate '45000' set message_text = 'history is signed by an account that is known and has not ended';
  end if;
end//
create trigger revision_signed after insert on revision for each row
  call must_be_signed(new.recorded_at, new.account_id, new.username, new.organisation)//
create trigger access_log_signed after insert on access_log for each row
  call must_be_signed(new.accessed_at, new.account_id, new.username, new.organisation)//
-- A case's key is destroyed by the owner of the schema alone, on an order; the application destroys those of drafts and of imports that wrote
-- nothing. In a trigger current_user() is its owner.
create trigger data_key_of_a_case after delete on data_key for each row
begin
  if substring_index(user(), '@', 1) <> substring_index(current_user(), '@', 1)
      and exists (select 1 from case_file_aud where data_key_id = old.id) then
    signal sqlstate '45000' set message_text = 'the key of a case is destroyed by the owner of the database';
  end if;
end//
create trigger data_key_as_it_is after update on data_key for each row
begin
  if substring_index(user(), '@', 1) <> substring_index(current_user(), '@', 1) then
    signal sqlstate '45000' set message_text = 'a key stays as it is';
  end if;
end//
-- Whose account has ended comes back as another one.
create trigger account_ends_once after update on account for each row
begin
  if old.ended_at is not null and not (new.ended_at <=> old.ended_at) then
    signal sqlstate '45000' set message_text = 'an account that has ended stays so';
  end if;
end//
create trigger account_aud_closed after update on account_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger case_bar_aud_closed after update on case_bar_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
delimiter ;
