-- Rights of the application's account. It has no DDL, and history is append-only for it.
-- Nothing is deleted but a draft, which is not recorded yet, staged rows, the data keys of both (a trigger keeps those of cases), and presses, which note
-- what the history tells. Where an import is taken back, its names of records go, and what a country said of its figures; the history keeps that.
grant select on coalition_member to ${accounts};
grant select on country_rule to ${accounts};
grant select on installation to ${accounts};
grant select on granted_case to ${accounts};
grant select, insert, update on organisation to ${accounts};
grant select, insert, update on deciding_body to ${accounts};
grant select, insert, update on case_file to ${accounts};
grant select, insert, update on case_grant to ${accounts};
grant select, insert, update on status_decision to ${accounts};
grant select, insert, update on service_provision to ${accounts};
grant select, insert, update, delete on availability to ${accounts};
grant select, insert, update on declared_figure to ${accounts};
grant select, insert, update on export_job to ${accounts};
grant select, insert, update (counted) on person to ${accounts};
grant select, insert, delete on data_key to ${accounts};
grant select, insert, update, delete on draft to ${accounts};
grant select, insert, update, delete on press to ${accounts};
grant select, insert on revision to ${accounts};
grant select, insert on access_log to ${accounts};
grant select, insert, update (revend, revend_at) on organisation_aud to ${accounts};
grant select, insert, update (revend, revend_at) on deciding_body_aud to ${accounts};
grant select, insert, update (revend, revend_at) on case_file_aud to ${accounts};
grant select, insert, update (revend, revend_at) on case_grant_aud to ${accounts};
grant select, insert, update (revend, revend_at) on status_decision_aud to ${accounts};
grant select, insert, update (revend, revend_at) on service_provision_aud to ${accounts};
grant select, insert, update (revend, revend_at) on availability_aud to ${accounts};
grant select, insert, update (revend, revend_at) on declared_figure_aud to ${accounts};
-- The staged rows and the protocol of an import go when it ends; the names of records are kept.
grant select, insert, update on register_keeper to ${accounts};
grant select, insert, update (revend, revend_at) on register_keeper_aud to ${accounts};
grant select, insert, update, delete on import_key to ${accounts};
grant select, insert, delete on import_restated to ${accounts};
grant select, insert, update, delete on import_run to ${accounts};
grant select, insert, update, delete on import_problem to ${accounts};
grant select, insert, update, delete on staged_person to ${accounts};
grant select, insert, update, delete on staged_case to ${accounts};
grant select, insert, update, delete on staged_decision to ${accounts};
grant select, insert, update, delete on staged_service to ${accounts};
grant select, insert, update, delete on staged_availability to ${accounts};
grant select, insert, update, delete on staged_other to ${accounts};
grant select, insert, update, delete on staged_closed to ${accounts};
grant select, insert, update (revend, revend_at) on export_job_aud to ${accounts};
grant select, insert, update on account to ${accounts};
grant select, insert, update (revend, revend_at) on account_aud to ${accounts};
grant select, insert, update on case_bar to ${accounts};
grant select, insert, update (revend, revend_at) on case_bar_aud to ${accounts};
grant select, insert on access_log_case to ${accounts};
grant select, insert on confirmation to ${accounts};
grant select, insert, update (revend, revend_at) on confirmation_aud to ${accounts};
-- What is counted is written with what it follows from, and built anew.
grant select, insert, update (shared), delete on counted_person to ${accounts};
grant select, insert, delete on counted_service to ${accounts};
grant select, insert, update on counted_build to ${accounts};
grant select, insert, update on counted_check to ${accounts};
grant select, insert on counted_difference to ${accounts};
