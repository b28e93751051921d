-- One case whose clocks cannot be followed keeps no round from its end: it is noted, told to leads and tried again.
create table work_left (
  case_number text primary key references service_case,
  since       timestamptz not null,
  tried_at    timestamptz not null
);
comment on table work_left is 'Kept: until a round could follow the case again';
comment on column work_left.tried_at is 'when it was left last; a round that began later and left it no more takes the row away';
