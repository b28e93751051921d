alter table work_done add column due_at timestamptz;
comment on column work_done.due_at is 'When it was due: what was taken away later than that had lapsed with nobody at it; null where no term ran';
create index work_done_lapsed on work_done (team, ended_at) where ended_as = 'CANCELLED' and due_at <= ended_at;
