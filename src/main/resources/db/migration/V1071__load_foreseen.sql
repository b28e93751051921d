-- How much work a draft of a process would make for each team, foreseen by simulation.
create table load_forecast (
  id            uuid primary key,
  draft         uuid not null references model_draft on delete cascade,
  draft_version int not null,
  process       text not null,
  base          int not null,
  base_content  text not null,
  content       text not null,
  sha           text not null,
  asked_by      text not null,
  asked_at      timestamptz not null,
  instances     int not null default 0,
  walked        int not null default 0 check (walked between 0 and instances),
  weeks         int not null default 0,
  per_week      double precision not null default 0,
  teams         jsonb not null default '[]',
  tasks         jsonb not null default '[]',
  ended_at      timestamptz
);
comment on table load_forecast is 'Kept: as long as its draft: what was known when it was agreed on';
comment on column load_forecast.base is 'the deployed version it is held against';
comment on column load_forecast.instances is 'past ones that were drawn; walked: that both versions come to an end of';
create index load_forecast_by_draft on load_forecast (draft, asked_at desc);

create view published.done_task as
  select task_id, case_number, task_key, team, ended_at from work_done where ended_as = 'COMPLETED';
create index work_done_of_team on work_done (team, ended_at) where ended_as = 'COMPLETED';

create view published.past_instance as
  select case_number, process, instance, at as ended_at from instance_fact where gateway is null;
create index instance_fact_of_process on instance_fact (process, at) where gateway is null;
