-- Cases of a back-test of a process are chosen by its first job; what steps usually take and find out is read once.
alter table back_test_walk add column usual jsonb;
comment on column back_test_walk.usual is 'what steps take and find out in the newest of its cases; null until its cases are chosen';

-- Ends are told apart by their ids; names are what people read.
alter table back_test_walked add column end_then_element text, add column end_now_element text;
update back_test_walked set end_then_element = end_then, end_now_element = end_now;

-- One that could not go on is over.
alter table back_test drop constraint back_test_state_check;
alter table back_test add constraint back_test_state_check check (state in ('RUNNING', 'DONE', 'CUT_SHORT', 'FAILED'));

-- One of a process that is under way had its cases chosen by who asked; it is asked for again.
update back_test set state = 'FAILED', ended_at = now()
  where state = 'RUNNING' and id in (select test from back_test_walk);

-- A line that was judged again counts once.
alter table back_test_change add column last boolean not null default true;
comment on column back_test_change.last is 'whether the line was not judged by the table again after it';

-- Whose term it was, and when it began.
create or replace view published.ended_clock as
  select case_number, name, due_at, ended_at, state, legal_ground, party, started_at
  from case_clock where kind = 'OBLIGATION' and ended_at is not null;
