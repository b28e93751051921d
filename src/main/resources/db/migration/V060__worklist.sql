-- Open human work, written in the engine's transaction.
create table work_item (
  task_id            text primary key,
  case_number        text,
  task_key           text not null,
  name               text not null,
  team               text not null,
  assignee           text,
  priority           int not null,
  due_at             timestamptz,
  escalated_at       timestamptz,
  created_at         timestamptz not null,
  process_instance   text not null,
  process_definition text not null,
  default_outcome    text,
  version            int not null default 1
);
-- The working order (TRI-03), per team and over all of them.
create index work_of_team_in_order on work_item (team, (-priority), (coalesce(due_at, 'infinity')), task_id);
create index work_in_order on work_item ((-priority), (coalesce(due_at, 'infinity')), task_id);
create index work_by_assignee on work_item (assignee) where assignee is not null;
create index work_by_case on work_item (case_number);

-- What is left of a task that ended, so that a second completion can be told from an unknown id.
create table work_done (
  task_id     text primary key,
  case_number text,
  task_key    text not null,
  team        text not null,
  assignee    text,
  ended_as    text not null check (ended_as in ('COMPLETED', 'CANCELLED')),
  ended_at    timestamptz not null
);
create index work_done_by_case on work_done (case_number);

create table work_draft (
  task_id  text not null,
  username text not null,
  draft    text not null,
  saved_at timestamptz not null,
  primary key (task_id, username)
);
