-- A page of the list of cases lays 25 rows: what V035 demands of each is asked in one query, where there were three and a procedure.
delimiter //
create or replace trigger access_log_case_laid after insert on access_log_case for each row
begin
  if not exists (select 1 from access_log l join installation i
      where l.id = new.log_id and l.connection = connection_id()
      and timestampdiff(second, l.accessed_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) + i.clock_offset / 1000000 < 7200) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
delimiter ;
