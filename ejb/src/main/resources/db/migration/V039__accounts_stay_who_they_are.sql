-- With the application's password an account could be renamed, or moved to another organisation, to sign as somebody else, and back.
delimiter //
create or replace trigger account_ends_once after update on account for each row
begin
  if old.ended_at is not null and not (new.ended_at <=> old.ended_at) then
    signal sqlstate '45000' set message_text = 'an account that has ended stays so';
  end if;
  if substring_index(user(), '@', 1) <> substring_index(current_user(), '@', 1)
      and not (new.id = old.id and new.public_id = old.public_id and new.username = old.username
        and new.organisation_id <=> old.organisation_id and new.country <=> old.country
        and (old.sub is null or new.sub <=> old.sub)) then
    signal sqlstate '45000' set message_text = 'an account stays who it is';
  end if;
end//
delimiter ;
