-- How a task was before somebody took it, gave it back, gave it on or ranked it: undone while nobody acted since.
create table work_undo (
  act_id   uuid not null,
  task_id  text not null,
  username text not null,
  act      text not null check (act in ('CLAIM', 'RELEASE', 'ASSIGN', 'PRIORITY')),
  holder   text,
  priority int not null,
  version  int not null,
  done_at  timestamptz not null,
  primary key (act_id, task_id)
);
comment on table work_undo is 'Kept: until it is undone; after ten minutes until its author acts again';
comment on column work_undo.holder is 'who had it before; null where nobody did';
comment on column work_undo.version is 'of the task as the act left it';
create index work_undo_of_author on work_undo (username, done_at);
