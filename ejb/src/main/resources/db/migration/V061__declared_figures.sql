-- Figures that a country declares where its records give no number: from which document, and which office signed it. One that is withdrawn stays, with
-- the reason; of those that stand there is one for each number of a year.
create table declared_figure (
  id bigint auto_increment primary key,
  version int not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin not null unique,
  year smallint not null,
  country varchar(3) character set ascii collate ascii_nopad_bin not null,
  figure varchar(120) character set ascii collate ascii_nopad_bin not null,
  number bigint not null,
  source varchar(200) not null,
  document varchar(300) not null,
  document_on date not null,
  signed_by varchar(200) not null,
  withdrawn_because varchar(500),
  standing boolean as (if(withdrawn_because is null, true, null)) virtual,
  constraint declared_figure_once unique (year, country, figure, standing)
);

create table declared_figure_aud (
  id bigint not null,
  public_id varchar(36) character set ascii collate ascii_nopad_bin,
  year smallint,
  country varchar(3) character set ascii collate ascii_nopad_bin,
  figure varchar(120) character set ascii collate ascii_nopad_bin,
  number bigint,
  source varchar(200),
  document varchar(300),
  document_on date,
  signed_by varchar(200),
  withdrawn_because varchar(500),
  rev bigint not null,
  revtype tinyint not null,
  revend bigint,
  revend_at datetime(6),
  primary key (id, rev),
  constraint declared_figure_aud_rev foreign key (rev) references revision (id),
  constraint declared_figure_aud_revend foreign key (revend) references revision (id)
);
create index declared_figure_aud_open on declared_figure_aud (id, revend);

delimiter //
create trigger declared_figure_aud_laid after insert on declared_figure_aud for each row call must_be_laid(new.rev, new.revend)//
create trigger declared_figure_aud_closed after update on declared_figure_aud for each row
  call must_be_closed(old.rev, old.revend, new.revend, new.revend_at)//
delimiter ;
