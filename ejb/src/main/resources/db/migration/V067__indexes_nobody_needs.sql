-- The open row of a record is found by the record's id, with which the primary key of its history begins: an index of id and end beside it was one
-- more entry for each of millions of rows that a register lays.
drop index case_file_aud_open on case_file_aud;
drop index status_decision_aud_open on status_decision_aud;
drop index service_provision_aud_open on service_provision_aud;
