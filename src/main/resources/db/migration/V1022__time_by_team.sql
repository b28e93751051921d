-- How long tasks waited for a team, were worked on by it, and how long no team had the case before; by the day of their end.
create table team_day (
  team   text not null,
  part   text not null check (part in ('WAITING', 'WORKING', 'HANDING_OVER')),
  day    date not null,
  bucket int not null,
  ended  int not null check (ended > 0),
  primary key (team, part, day, bucket)
);
comment on table team_day is 'Kept: 400 days; the round that counts takes older days away';
comment on column team_day.day is 'in UTC';
comment on column team_day.bucket is 'of about the same length: floor(ln(seconds + 1) / ln(1.05))';

create or replace view published.work_done as
  select case_number, assignee, ended_as, ended_at, task_key, due_at, task_id, team from work_done;

-- All is counted anew, for teams and with the places where people left the flow.
delete from step_day;
delete from act_beside_flow;
update step_day_mark set turn = 0;
