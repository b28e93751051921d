-- From when on a product category counts as asked about more often, as a lead said last; without a row the configuration says it.
create table growth_threshold (
  only_one boolean primary key default true check (only_one),
  at_least integer not null check (at_least between 1 and 10000),
  grown_by numeric not null check (grown_by between 1 and 100),
  set_by   text not null,
  set_at   timestamptz not null
);
comment on table growth_threshold is 'Kept: one row: from when on leads are shown a growing category';
