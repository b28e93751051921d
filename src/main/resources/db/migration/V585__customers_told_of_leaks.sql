-- Customers whose data leaked, each told once for a leak.
create table leak_person (
  case_number text not null references complaint_leak,
  person      text not null,
  words       text not null,
  named_at    timestamptz not null,
  told_at     timestamptz check (told_at >= named_at),
  primary key (case_number, person)
);
comment on table leak_person is 'Kept: as long as its case: law asks that it can be shown who was told of a leak';
