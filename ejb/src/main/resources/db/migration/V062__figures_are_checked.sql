-- A comparison of the kept rows with what follows from the histories, and with what the rules in SQL count: when, by whose order, and what it found.
-- Rows are added and never taken away; a person is named by her database id alone.
create table counted_check (
  id bigint auto_increment primary key,
  public_id varchar(36) character set ascii collate ascii_nopad_bin not null unique,
  ordered_by varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  mend boolean not null,
  begun_at datetime(6) not null,
  ended_at datetime(6),
  state varchar(10) character set ascii collate ascii_nopad_bin not null,
  checked_year int not null,
  checked_day date not null,
  persons bigint not null,
  differences bigint not null
);
create index counted_check_ended on counted_check (ended_at);

create table counted_difference (
  id bigint auto_increment primary key,
  check_id bigint not null,
  what varchar(10) character set ascii collate ascii_nopad_bin not null,
  country varchar(3) character set ascii collate ascii_nopad_bin not null,
  year int not null,
  population varchar(20) character set ascii collate ascii_nopad_bin not null,
  person_id bigint not null,
  constraint counted_difference_check foreign key (check_id) references counted_check (id)
);
