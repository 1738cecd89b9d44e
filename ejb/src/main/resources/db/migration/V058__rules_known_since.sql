-- A country's rule is known from a day on, so that a report of before that day does not follow it: a migration that changes a rule ends the row
-- that stands and adds another one. What stands now was always known.
alter table country_rule
  add column known_from date not null default '0001-01-01',
  add column known_until date not null default '9999-12-31';
