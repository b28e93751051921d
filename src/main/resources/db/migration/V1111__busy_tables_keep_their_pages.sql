-- Where little is open, these tables are nearly empty after each vacuum, which gave their pages back, and plans made then read the whole table: right for a
-- page, wrong a moment later, when thousands of rows have come and gone in it. With the pages they once had they are read by index, and nobody waits for
-- the lock under which pages are given back.
do $$
declare busy text;
begin
  foreach busy in array array[
    'work_item', 'work_draft',
    'act_ru_execution', 'act_ru_variable', 'act_ru_job', 'act_ru_task', 'act_ru_event_subscr', 'act_ru_incident']
  loop
    execute format('alter table %I set (vacuum_truncate = off)', busy);
  end loop;
end $$;
