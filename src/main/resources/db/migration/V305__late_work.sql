-- What passes its due time is looked for every few minutes, whichever team has it.
create index work_late on work_item (due_at) where escalated_at is null;
