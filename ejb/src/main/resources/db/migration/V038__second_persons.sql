-- Who checks a paper is another person than the account that recorded it, whatever their names; entries of before keep the name alone.
alter table status_decision add column recorded_by_account bigint after recorded_by,
  add constraint status_decision_recorded_by foreign key (recorded_by_account) references account (id);
alter table status_decision_aud add column recorded_by_account bigint after recorded_by;
alter table staged_decision add column recorded_by_account bigint after recorded_by;
-- Whether the worker took the case herself. How it came about before is not known, and what she saw stays open to her.
alter table case_file add column self_assigned boolean not null default false after assigned_account_id;
alter table case_file_aud add column self_assigned boolean default false after assigned_account_id;
alter table staged_case add column self_assigned boolean not null default false after assigned_account_id;
