-- Who did what is asked by period, account and country, and no longer of one case alone. What was done by somebody stands under her name.
create index access_log_at on access_log (accessed_at);
create index access_log_country on access_log (country, accessed_at);
create index access_log_organisation on access_log (organisation, accessed_at);
create index revision_user on revision (username, recorded_at);
create index revision_country on revision (country, recorded_at);
create index revision_organisation on revision (organisation, recorded_at);
create index export_job_at on export_job (ordered_at);

-- What an organisation is called for short, and which one the members keep together: its auditors examine the region. That is
-- changed by a migration alone, so without an audit column.
alter table organisation
  add column short_name varchar(30) character set utf8mb4 collate utf8mb4_nopad_bin after name,
  add column regional boolean not null default false;
alter table organisation_aud
  add column short_name varchar(30) character set utf8mb4 collate utf8mb4_nopad_bin after name;
update organisation set regional = true where code = 'corett-st';

insert into revision (recorded_at, account_id, username, role, organisation, request_id)
values (utc_timestamp(6), 1, 'amparo', 'system', 'amparo', 'V056');
set @named := last_insert_id();
update organisation set short_name = case code
    when 'bz-atips' then 'ATIPS' when 'cr-conatt' then 'CONATT' when 'sv-cnct' then 'CNCT' when 'gt-svet' then 'SVET'
    when 'hn-cicesct' then 'CICESCT' when 'mx-cit' then 'CIT' when 'ni-cnct' then 'CNCT' when 'pa-cnct' then 'CNCT'
    when 'do-citim' then 'CITIM' when 'corett-st' then 'CORETT' end
where code in ('bz-atips', 'cr-conatt', 'sv-cnct', 'gt-svet', 'hn-cicesct', 'mx-cit', 'ni-cnct', 'pa-cnct', 'do-citim', 'corett-st');
update organisation_aud a join organisation o on o.id = a.id join revision r on r.id = @named
set a.revend = r.id, a.revend_at = r.recorded_at
where a.revend is null and o.short_name is not null;
insert into organisation_aud (id, code, name, short_name, country, type, valid_from, valid_until, rev, revtype)
select id, code, name, short_name, country, type, valid_from, valid_until, @named, 1 from organisation where short_name is not null;
