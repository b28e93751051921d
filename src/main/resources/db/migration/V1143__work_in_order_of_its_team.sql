-- Pages of work are made of pages of each team and of each holder, whose work stands in its order; what is open of all teams is walked by nobody.
create index work_held_in_order on work_item (assignee, (-priority), (coalesce(due_at, 'infinity')), task_id)
  where assignee is not null;
drop index work_in_order;
