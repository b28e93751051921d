-- One act on all tasks that match a list, done in the background; each task stands or falls alone.
create table long_act (
  id uuid primary key,
  username text not null,
  act text not null,
  assignee text,
  priority integer,
  answer text,
  template text,
  note text,
  seen timestamptz not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  total integer not null check (total > 0),
  done integer not null default 0,
  refused integer not null default 0
);
comment on table long_act is 'Kept: until its author asks for another one a week after it ended';
comment on column long_act.seen is 'when the list was read: what came later is not reached';
create unique index long_act_running on long_act (username) where ended_at is null;
create index long_act_of_author on long_act (username, asked_at);

create table long_act_task (
  act_id uuid not null references long_act on delete cascade,
  at integer not null,
  task_id text not null,
  case_number text,
  task_key text not null,
  name text not null,
  outcome text check (outcome in ('DONE', 'REFUSED')),
  why jsonb,
  primary key (act_id, at)
);
comment on table long_act_task is 'Kept: with its act';
comment on column long_act_task.why is 'the sentence that refuses, by its key and facts';
create index long_act_ahead on long_act_task (act_id, at) where outcome is null;
create index long_act_refused on long_act_task (act_id, at) where outcome = 'REFUSED';
