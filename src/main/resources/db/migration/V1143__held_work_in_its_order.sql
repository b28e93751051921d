-- What somebody holds is shown in working order, by a page of it.
set local lock_timeout = '5s';
create index if not exists work_held_in_order
  on work_item (assignee, (-priority), (coalesce(due_at, 'infinity')), task_id) where assignee is not null;
