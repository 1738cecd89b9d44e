-- The annual report reads the services of a year from this index alone: those of a day by range, stays by their own kind.
drop index service_provision_counted on service_provision;
create index service_provision_counted on service_provision (state, kind, start_on, end_on, case_id, provider_type, modality);
