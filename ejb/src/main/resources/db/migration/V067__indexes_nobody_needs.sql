-- The rows of a record's history are found by its id, with which their primary key begins: an index of id and end beside it was one more entry for
-- each of millions of rows that a register lays.
drop index account_aud_open on account_aud;
drop index availability_aud_open on availability_aud;
drop index case_bar_aud_open on case_bar_aud;
drop index case_file_aud_open on case_file_aud;
drop index case_grant_aud_open on case_grant_aud;
drop index confirmation_aud_open on confirmation_aud;
drop index deciding_body_aud_open on deciding_body_aud;
drop index declared_figure_aud_open on declared_figure_aud;
drop index export_job_aud_open on export_job_aud;
drop index organisation_aud_open on organisation_aud;
drop index register_keeper_aud_open on register_keeper_aud;
drop index service_provision_aud_open on service_provision_aud;
drop index status_decision_aud_open on status_decision_aud;
