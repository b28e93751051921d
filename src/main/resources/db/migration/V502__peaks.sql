-- Work that another team takes over in a peak: whose it is by its model stands beside.
alter table work_item add column home_team text check (home_team <> team);
comment on column work_item.home_team is 'the team of its model while another one helps out; else null';
create index lent_work on work_item (home_team) where home_team is not null;

create view published.open_work as
  select task_id, case_number, task_key, coalesce(home_team, team) as team, team as at_team, assignee,
    priority, due_at, escalated_at, created_at from work_item;

-- Peaks of teams, and who helped them.
create table team_peak (
  id           bigint generated always as identity primary key,
  team         text not null,
  helper       text not null check (helper <> team),
  stays        int not null check (stays > 0),
  ends_below   int not null check (ends_below > 0),
  waiting      int not null,
  people       int not null,
  began_at     timestamptz not null,
  ended_at     timestamptz
);
create unique index one_peak_of_a_team on team_peak (team) where ended_at is null;
comment on table team_peak is 'Kept: for good: what was asked of teams, without persons';
comment on column team_peak.stays is 'tasks of each person that stay with the team';
comment on column team_peak.ends_below is 'the peak is over with fewer tasks of each person than that';
