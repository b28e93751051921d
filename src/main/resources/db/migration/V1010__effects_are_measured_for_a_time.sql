-- A roll-out is measured again and again for a set time, not once.
alter table roll_out_watch add column until_at timestamptz;
update roll_out_watch set until_at = due_at;
alter table roll_out_watch alter column until_at set not null;
alter table roll_out_watch drop constraint roll_out_watch_measured,
  add constraint roll_out_watch_measured check (state = 'WATCHED' or measured_at is not null);
