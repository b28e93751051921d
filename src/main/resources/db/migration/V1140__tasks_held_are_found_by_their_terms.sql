-- Tasks that somebody holds are found by work_held_by_term.
set local lock_timeout = '5s';
drop index work_by_assignee;
