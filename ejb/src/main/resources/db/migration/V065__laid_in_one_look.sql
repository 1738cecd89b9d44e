-- A register of a million cases lays four million rows of history: what V035 demands of each is asked in one look at its revision, where there
-- were three. Time is the server's own: where a test's clock runs ahead, all that is signed is of a moment yet to come, and never hours old.
delimiter //
create or replace procedure must_be_laid(in under_revision bigint, in until_revision bigint)
begin
  if until_revision is not null then
    signal sqlstate '45000' set message_text = 'audit row is not closed yet';
  end if;
  if not coalesce((select connection = connection_id()
      and timestampdiff(second, recorded_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) < 7200
      from revision where id = under_revision), false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
create or replace procedure must_be_closed(in since_revision bigint, in closed_by bigint, in until_revision bigint, in until_moment datetime(6))
begin
  declare signed_at datetime(6);
  declare signed_here boolean;
  select recorded_at, connection = connection_id()
      and timestampdiff(second, recorded_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) < 7200
    into signed_at, signed_here from revision where id = until_revision;
  if closed_by is not null or not coalesce(until_revision > since_revision, false) or not (until_moment <=> signed_at) then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
  if not coalesce(signed_here, false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
create or replace trigger access_log_case_laid after insert on access_log_case for each row
begin
  if not coalesce((select connection = connection_id()
      and timestampdiff(second, accessed_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) < 7200
      from access_log where id = new.log_id), false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
drop procedure must_be_signed_here//
-- Of these a register lays millions: the same as must_be_laid, without the third of its time that calling it takes.
create or replace trigger case_file_aud_laid after insert on case_file_aud for each row
begin
  if new.revend is not null then
    signal sqlstate '45000' set message_text = 'audit row is not closed yet';
  end if;
  if not coalesce((select connection = connection_id()
      and timestampdiff(second, recorded_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) < 7200
      from revision where id = new.rev), false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
create or replace trigger status_decision_aud_laid after insert on status_decision_aud for each row
begin
  if new.revend is not null then
    signal sqlstate '45000' set message_text = 'audit row is not closed yet';
  end if;
  if not coalesce((select connection = connection_id()
      and timestampdiff(second, recorded_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) < 7200
      from revision where id = new.rev), false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
create or replace trigger service_provision_aud_laid after insert on service_provision_aud for each row
begin
  if new.revend is not null then
    signal sqlstate '45000' set message_text = 'audit row is not closed yet';
  end if;
  if not coalesce((select connection = connection_id()
      and timestampdiff(second, recorded_at, convert_tz(sysdate(6), @@session.time_zone, '+00:00')) < 7200
      from revision where id = new.rev), false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
delimiter ;

-- What lies ready is new until its name is found: of a million new rows none is touched again for it.
update staged_case set action = 'NEW' where action is null;
alter table staged_case modify column action varchar(8) character set ascii collate ascii_nopad_bin not null default 'NEW';
update staged_service set action = 'NEW' where action is null;
alter table staged_service modify column action varchar(8) character set ascii collate ascii_nopad_bin not null default 'NEW';
update staged_availability set action = 'NEW' where action is null;
alter table staged_availability modify column action varchar(8) character set ascii collate ascii_nopad_bin not null default 'NEW';

-- Figures are counted from the rows kept for them (V059): nobody goes along the index of before, the widest of all.
drop index case_file_counted on case_file;

-- What is asked of each row of a case beside its case in the file is answered by the index along which the case is found.
alter table staged_case
  drop key staged_case_name,
  add key staged_case_name (import_id, external_id, country, role, person_external, identified_from, known_on);
