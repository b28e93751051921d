-- What escalates by itself takes along the acts on it that can be undone.
set local lock_timeout = '5s';
create index work_undo_of_task on work_undo (task_id);
