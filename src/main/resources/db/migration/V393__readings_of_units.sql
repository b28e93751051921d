-- From which reading on a unit of an article is looked at before it fails (REP-07).
create table reading_threshold (
  sku      text not null,
  metric   text not null,
  at_least numeric not null,
  advice   text not null,
  primary key (sku, metric, at_least)
);
comment on table reading_threshold is 'Kept: until it is taken off: rules of the shop';

create table unit_reading (
  unit_key    text not null,
  metric      text not null,
  value       numeric not null,
  taken_at    timestamptz not null,
  primary key (unit_key, metric, taken_at)
);
comment on table unit_reading is 'Kept: as long as its unit: what it was used for';

-- Each threshold opens one case a unit, whoever tells it twice.
create table preventive_case (
  unit_key    text not null,
  metric      text not null,
  at_least    numeric not null,
  case_number text references service_case,
  primary key (unit_key, metric, at_least)
);
comment on table preventive_case is 'Kept: as long as its case: law and audit ask for the whole file';
