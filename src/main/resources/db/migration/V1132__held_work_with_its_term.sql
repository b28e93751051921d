-- Tasks that somebody holds are counted by their terms (SLA-08), and found in the order of these, from the index alone.
set local lock_timeout = '5s';
create index if not exists work_held_by_term on work_item (assignee, due_at) where assignee is not null;
