-- Whether what was done for others after a complaint still helps, for a set time after it was done.
create table improvement_effect (
  improvement bigint primary key references improvement on delete cascade,
  finished_at timestamptz not null,
  finished_by text not null,
  words       text not null,
  type        text,
  category    text,
  before      jsonb not null,
  first       jsonb,
  later       jsonb,
  due_at      timestamptz not null,
  until_at    timestamptz not null,
  state       text not null check (state in ('WATCHED', 'KEPT', 'UNTOLD', 'REOPENED')),
  faded       text[] not null default '{}',
  constraint improvement_effect_faded check ((state = 'REOPENED') = (cardinality(faded) > 0))
);
comment on table improvement_effect is 'Kept: as long as its improvement: what it came to after it was done, and what was said then';
comment on column improvement_effect.before is 'by name: number of cases, value and interval of 95 of 100 in the 90 days before it was done';
comment on column improvement_effect.first is 'the same of the first 30 days since; later of all days since';
create index improvement_effect_due on improvement_effect (due_at) where state = 'WATCHED';
