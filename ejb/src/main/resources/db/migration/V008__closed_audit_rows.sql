-- A closed audit row stays closed: Envers may set the end of an open row once, to a later revision, and nothing else changes.
-- After the row and not before it: a trigger before updates makes this server lose ids in inserts of many rows (error 1048).
delimiter //
create trigger organisation_aud_closed after update on organisation_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger deciding_body_aud_closed after update on deciding_body_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger case_file_aud_closed after update on case_file_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger case_grant_aud_closed after update on case_grant_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger status_decision_aud_closed after update on status_decision_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger service_provision_aud_closed after update on service_provision_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
create trigger availability_aud_closed after update on availability_aud for each row
begin
  if old.revend is not null or new.revend is null or new.revend <= old.rev then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
end//
delimiter ;
