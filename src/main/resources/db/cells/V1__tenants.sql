-- Who is where. next_cell and next_address are where a tenant moves to.
create table tenant (
  name         text primary key,
  host         text not null unique,
  cell         text not null,
  address      text not null,
  state        text not null check (state in ('ACTIVE', 'COPYING', 'MOVING')),
  next_cell    text,
  next_address text,
  note         text,
  check ((state = 'ACTIVE') = (next_cell is null)),
  check ((next_cell is null) = (next_address is null))
);
