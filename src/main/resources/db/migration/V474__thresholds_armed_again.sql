-- A threshold is armed again once a unit shows less than this, as after its counter was set back; null for never.
alter table reading_threshold add column rearm_below numeric;
alter table reading_threshold add constraint armed_again_below_it check (rearm_below <= at_least);

alter table preventive_case drop constraint preventive_case_pkey;
alter table preventive_case
  add column id bigint generated always as identity primary key,
  add column rearmed_at timestamptz;
create unique index one_case_while_armed_once on preventive_case (unit_key, metric, at_least) where rearmed_at is null;
comment on column preventive_case.rearmed_at is 'from when on the threshold opens another case; null while it opens none';
