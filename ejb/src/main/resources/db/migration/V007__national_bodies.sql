-- The nine member countries, the national body that each names to decide on victim status, and the counting settings that the
-- coalition has published. A later migration ends a row and adds another.
insert into revision (id, recorded_at, username, role, organisation, country, reason, request_id)
values (1, utc_timestamp(6), 'amparo', 'system', 'amparo', null, null, 'V007');

insert into coalition_member (country, position) values
  ('BLZ', 1), ('CRI', 2), ('SLV', 3), ('GTM', 4), ('HND', 5), ('MEX', 6), ('NIC', 7), ('PAN', 8), ('DOM', 9);

-- statistics.md R4: Costa Rica and Honduras count dependants among the persons assisted. R16: for 2019 Nicaragua and Honduras
-- published nationals only; other years are to be settled with each country before a row is added.
insert into country_rule (country, rule, from_year, until_year) values
  ('CRI', 'DEPENDANTS_COUNTED', 2000, null),
  ('HND', 'DEPENDANTS_COUNTED', 2000, null),
  ('NIC', 'NATIONALS_ONLY', 2019, 2019),
  ('HND', 'NATIONALS_ONLY', 2019, 2019);

insert into organisation (id, code, name, country, type, valid_from) values
  (1, 'bz-atips', 'Anti-Trafficking in Persons Council', 'BLZ', 'CentralGovernmentOrganisation', '2000-01-01'),
  (2, 'cr-conatt', 'Coalición Nacional contra el Tráfico Ilícito de Migrantes y la Trata de Personas', 'CRI', 'CentralGovernmentOrganisation', '2000-01-01'),
  (3, 'sv-cnct', 'Consejo Nacional contra la Trata de Personas', 'SLV', 'CentralGovernmentOrganisation', '2000-01-01'),
  (4, 'gt-svet', 'Secretaría contra la Violencia Sexual, Explotación y Trata de Personas', 'GTM', 'CentralGovernmentOrganisation', '2000-01-01'),
  (5, 'hn-cicesct', 'Comisión Interinstitucional contra la Explotación Sexual Comercial y Trata de Personas', 'HND', 'CentralGovernmentOrganisation', '2000-01-01'),
  (6, 'mx-cit', 'Comisión Intersecretarial para Prevenir, Sancionar y Erradicar los Delitos en Materia de Trata de Personas', 'MEX', 'CentralGovernmentOrganisation', '2000-01-01'),
  (7, 'ni-cnct', 'Coalición Nacional contra la Trata de Personas', 'NIC', 'CentralGovernmentOrganisation', '2000-01-01'),
  (8, 'pa-cnct', 'Comisión Nacional contra la Trata de Personas', 'PAN', 'CentralGovernmentOrganisation', '2000-01-01'),
  (9, 'do-citim', 'Comisión Interinstitucional contra la Trata de Personas y el Tráfico Ilícito de Migrantes', 'DOM', 'CentralGovernmentOrganisation', '2000-01-01'),
  (10, 'corett-st', 'Secretaría Técnica Regional', 'CRI', 'CentralGovernmentOrganisation', '2000-01-01');

insert into deciding_body (country, organisation_id, valid_from)
select country, id, valid_from from organisation where id between 1 and 9 order by id;

insert into organisation_aud (id, code, name, country, type, valid_from, valid_until, rev, revtype)
select id, code, name, country, type, valid_from, valid_until, 1, 0 from organisation;

insert into deciding_body_aud (id, country, organisation_id, valid_from, valid_until, rev, revtype)
select id, country, organisation_id, valid_from, valid_until, 1, 0 from deciding_body;
