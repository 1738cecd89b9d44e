-- A wrong entry of the ledger is corrected by another, which takes its place once a second person agrees; both stay.
alter table status_decision
  add column corrects_id bigint after state,
  add column mistaken boolean not null default false after corrects_id,
  add column why varchar(2100) character set ascii collate ascii_nopad_bin after mistaken,
  add constraint status_decision_corrects foreign key (corrects_id) references status_decision (id);
alter table status_decision_aud
  add column corrects_id bigint after state,
  add column mistaken boolean default false after corrects_id,
  add column why varchar(2100) character set ascii collate ascii_nopad_bin after mistaken;
alter table staged_decision
  add column corrects_id bigint after state,
  add column mistaken boolean not null default false after corrects_id,
  add column why varchar(2100) character set ascii collate ascii_nopad_bin after mistaken;
