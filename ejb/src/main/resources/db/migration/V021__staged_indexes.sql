-- What is written once more while rows are judged costs an index more than the few readings it would serve.
alter table staged_case
  drop key staged_case_action,
  drop key staged_case_record;

alter table staged_service
  drop key staged_service_action;
