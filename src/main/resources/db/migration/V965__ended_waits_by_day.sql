-- How long cases stood at each step of a version, by the day on which it was over, so that nobody reads the trail for it.
create table step_day (
  process  text not null,
  version  int not null,
  element  text not null,
  day      date not null,
  bucket   int not null,
  ended    int not null check (ended > 0),
  breached int not null check (breached between 0 and ended),
  longest  bigint not null,
  primary key (process, version, element, day, bucket)
);
comment on table step_day is 'Kept: 400 days; the round that counts takes older days away';
comment on column step_day.day is 'in UTC';
comment on column step_day.bucket is 'waits of about the same length: floor(ln(seconds + 1) / ln(1.05))';
comment on column step_day.breached is 'how many of them were over after their task was due';
comment on column step_day.longest is 'seconds';

-- Up to where the trail was counted: what has this turn or a later one was not.
create table step_day_mark (
  turn   bigint not null check (turn >= 0),
  single boolean primary key default true check (single)
);
comment on table step_day_mark is 'Kept: one row';
insert into step_day_mark (turn) values (0);

create view published.turned_trail as
  select chain, seq, at, type, data, actor_kind, actor_id, turn from audit_event;

create or replace view published.work_done as
  select case_number, assignee, ended_as, ended_at, task_key, due_at from work_done;
