-- What the tabs and kept lists count is read from an index of its own, as far as it is told, however much else is open.
create index work_of_team_by_term on work_item (team, due_at);
create index work_of_team_of_kind_by_term on work_item (team, task_key, due_at);
drop index work_item_team_task_key_idx;
create index work_by_term on work_item (due_at);
create index work_of_kind_by_term on work_item (task_key, due_at);
create index work_by_arrival on work_item (created_at);
create index work_done_lapsed_of_all on work_done (ended_at) where ended_as = 'CANCELLED' and due_at <= ended_at;
