create table suggestion (
  case_number text primary key references service_case,
  standing    text not null check (standing in ('RECEIVED', 'WEIGHED', 'ADOPTED', 'DECLINED', 'DONE')),
  word        text
);
comment on table suggestion is 'Kept: as long as its case: what became of it and what its author was told';
