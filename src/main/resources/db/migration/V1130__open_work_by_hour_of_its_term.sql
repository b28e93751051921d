-- Open tasks by team and the hour in which they are due (SLA-08), so that a board that is open does not read all of them every half minute.
set local lock_timeout = '5s';
lock table work_item in share row exclusive mode;

create function hour_of_term(due_at timestamptz) returns timestamptz immutable language sql as
$$ select coalesce(date_trunc('hour', due_at at time zone 'UTC') at time zone 'UTC', 'infinity') $$;

create table work_hour (
  team     text not null,
  due_hour timestamptz not null,
  tasks    bigint not null,
  free     bigint not null,
  primary key (team, due_hour)
) with (fillfactor = 50, vacuum_truncate = off, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table work_hour is 'Kept: while tasks of that hour are open';
comment on column work_hour.due_hour is 'its begin; infinity for tasks without a term';
comment on column work_hour.free is 'that nobody holds';

-- What came, went, was given or put off since they were added up: each writer adds rows of its own, so that none waits for another.
create table work_hour_change (
  id       bigint generated always as identity primary key,
  team     text not null,
  due_hour timestamptz not null,
  tasks    int not null,
  free     int not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table work_hour_change is 'Kept: until the next round adds it to its hour';

create view published.work_by_hour as
  select team, due_hour, tasks, free from work_hour
  union all
  select team, due_hour, tasks, free from work_hour_change;

create function note_work() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into work_hour_change (team, due_hour, tasks, free)
    values (old.team, hour_of_term(old.due_at), -1, -(old.assignee is null)::int);
  end if;
  if tg_op <> 'DELETE' then
    insert into work_hour_change (team, due_hour, tasks, free)
    values (new.team, hour_of_term(new.due_at), 1, (new.assignee is null)::int);
  end if;
  return null;
end $$;
create trigger work_opened_is_counted after insert on work_item for each row execute function note_work();
create trigger work_ended_is_not_counted after delete on work_item for each row execute function note_work();
create trigger work_changed_counts_as_it_stands after update on work_item for each row
  when ((old.team, hour_of_term(old.due_at), old.assignee is null)
    is distinct from (new.team, hour_of_term(new.due_at), new.assignee is null))
  execute function note_work();

insert into work_hour (team, due_hour, tasks, free)
  select team, hour_of_term(due_at), count(*), count(*) filter (where assignee is null)
  from work_item group by 1, 2;
