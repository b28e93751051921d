create table incident_due (
  incident text primary key,
  due_at   timestamptz not null,
  ground   text not null
);
comment on table incident_due is 'Kept: until the step goes on';
comment on column incident_due.incident is 'Job of the step; id of the incident where an act was undone';
