-- Papers and corrections that wait are few among the decisions of all cases: one's own work took eight seconds over a million.
create index status_decision_state on status_decision (state, case_id);
