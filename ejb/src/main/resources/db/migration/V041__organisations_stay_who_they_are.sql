-- A signature names an organisation: with the application's password one could be given another's code, to sign for it, and back.
delimiter //
create trigger organisation_stays_itself after update on organisation for each row
begin
  if substring_index(user(), '@', 1) <> substring_index(current_user(), '@', 1)
      and not (new.id = old.id and new.code = old.code and new.country = old.country) then
    signal sqlstate '45000' set message_text = 'an organisation stays who it is';
  end if;
end//
delimiter ;
