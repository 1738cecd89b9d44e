-- A case that was named on the page of another one, as a dependant's is: the owner's supervisor is told of both, an auditor of the page alone.
alter table access_log_case add column beside boolean not null default false;
