-- What is laid under a revision or an act belongs to whoever signs it: it is laid by the connection that signed, while it signs. Ids are the
-- server's own, for the history is in their order: none is given, none is set beforehand for the session, none fills a gap.
alter table revision add column connection bigint;
alter table access_log add column connection bigint;
delimiter //
create trigger revision_of_connection before insert on revision for each row
begin
  if new.id <> 0 or @@insert_id <> 0 then
    signal sqlstate '45000' set message_text = 'history is numbered by the server';
  end if;
  set new.connection = connection_id();
end//
create trigger access_log_of_connection before insert on access_log for each row
begin
  if new.id <> 0 or @@insert_id <> 0 then
    signal sqlstate '45000' set message_text = 'history is numbered by the server';
  end if;
  set new.connection = connection_id();
end//
-- Nought is an id only to a session that asks for it, which shows after the row alone.
create trigger revision_numbered after insert on revision for each row
begin
  if new.id < 1 then
    signal sqlstate '45000' set message_text = 'history is numbered by the server';
  end if;
end//
create trigger access_log_numbered after insert on access_log for each row
begin
  if new.id < 1 then
    signal sqlstate '45000' set message_text = 'history is numbered by the server';
  end if;
end//
-- Two hours are longer than any transaction lasts: a register of a million rows takes one. Numbers of connections begin anew when the server
-- starts, so that the number alone would not do.
create procedure must_be_signed_here(in by_connection bigint, in at_moment datetime(6))
begin
  if not coalesce(by_connection = connection_id() and timestampdiff(second, at_moment, convert_tz(sysdate(6), @@session.time_zone, '+00:00'))
      + (select clock_offset from installation) / 1000000 < 7200, false) then
    signal sqlstate '45000' set message_text = 'history is written by the connection that signs it';
  end if;
end//
create procedure must_be_laid(in under_revision bigint, in until_revision bigint)
begin
  if until_revision is not null then
    signal sqlstate '45000' set message_text = 'audit row is not closed yet';
  end if;
  call must_be_signed_here((select connection from revision where id = under_revision), (select recorded_at from revision where id = under_revision));
end//
create procedure must_be_closed(in since_revision bigint, in closed_by bigint, in until_revision bigint, in until_moment datetime(6))
begin
  declare signed_at datetime(6) default (select recorded_at from revision where id = until_revision);
  if closed_by is not null or not coalesce(until_revision > since_revision, false) or not (until_moment <=> signed_at) then
    signal sqlstate '45000' set message_text = 'audit row is closed';
  end if;
  call must_be_signed_here((select connection from revision where id = until_revision), signed_at);
end//
create trigger access_log_case_laid after insert on access_log_case for each row
  call must_be_signed_here((select connection from access_log where id = new.log_id), (select accessed_at from access_log where id = new.log_id))//
create trigger organisation_aud_laid after insert on organisation_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger organisation_aud_closed after update on organisation_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger deciding_body_aud_laid after insert on deciding_body_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger deciding_body_aud_closed after update on deciding_body_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger case_file_aud_laid after insert on case_file_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger case_file_aud_closed after update on case_file_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger case_grant_aud_laid after insert on case_grant_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger case_grant_aud_closed after update on case_grant_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger status_decision_aud_laid after insert on status_decision_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger status_decision_aud_closed after update on status_decision_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger service_provision_aud_laid after insert on service_provision_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger service_provision_aud_closed after update on service_provision_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger availability_aud_laid after insert on availability_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger availability_aud_closed after update on availability_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger register_keeper_aud_laid after insert on register_keeper_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger register_keeper_aud_closed after update on register_keeper_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger export_job_aud_laid after insert on export_job_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger export_job_aud_closed after update on export_job_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger account_aud_laid after insert on account_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger account_aud_closed after update on account_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
create trigger case_bar_aud_laid after insert on case_bar_aud for each row call must_be_laid(new.rev, new.revend)//
create or replace trigger case_bar_aud_closed after update on case_bar_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
delimiter ;
