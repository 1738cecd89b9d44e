-- Cases are written a slice at a time in the order of the source's names: the index over the names begins with the name. Whoever asks
-- for one row by its name and country finds it by either order.
alter table staged_case
  drop key staged_case_name,
  add key staged_case_name (import_id, external_id, country);
