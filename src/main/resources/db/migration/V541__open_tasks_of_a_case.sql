-- A case page leads to the work that is open on it.
create or replace view published.work_item as
  select task_id, case_number, task_key, name, team, assignee, due_at from work_item;
