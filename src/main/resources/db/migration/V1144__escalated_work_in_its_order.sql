-- Leads see what was escalated beside the work of their team, by a page of it.
set local lock_timeout = '5s';
create index if not exists work_escalated_in_order
  on work_item ((-priority), (coalesce(due_at, 'infinity')), task_id) where escalated_at is not null;
