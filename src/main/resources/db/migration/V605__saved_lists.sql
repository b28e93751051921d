-- A list somebody comes back to: its filter under a name, for one person or for a team.
create table saved_list (
  id          uuid primary key,
  owner       text not null,
  name        text not null check (char_length(name) between 1 and 60),
  queue       text not null check (queue in ('mine', 'team', 'all')),
  due         text check (due in ('overdue', 'today', 'week')),
  team        text,
  task_key    text,
  shared_with text,
  unique (owner, name)
);
comment on table saved_list is 'Kept: until its owner drops it';
create index saved_list_shared_with_idx on saved_list (shared_with) where shared_with is not null;

-- The kinds of open work are read by stepping over this index from kind to kind.
create index work_item_team_task_key_idx on work_item (team, task_key);
