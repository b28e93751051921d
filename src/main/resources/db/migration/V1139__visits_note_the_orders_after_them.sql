-- Whether somebody bought again is told anew with their orders. All visits are noted once now, as each change of theirs has been since the migrations before.
set local lock_timeout = '5s';
create function note_orders_of_visited() returns trigger language plpgsql as $$
begin
  insert into visit_change (customer_id) select distinct customer_id from orders;
  return null;
end $$;
create trigger orders_added_follow_visits after insert on shop_order
  referencing new table as orders for each statement execute function note_orders_of_visited();
create trigger orders_removed_follow_no_visit after delete on shop_order
  referencing old table as orders for each statement execute function note_orders_of_visited();

create function note_order_of_visited() returns trigger language plpgsql as $$
begin
  insert into visit_change (customer_id)
  select distinct customer_id from (values (old.customer_id), (new.customer_id)) o (customer_id);
  return null;
end $$;
create trigger order_changed_follows_as_it_stands after update on shop_order for each row
  when ((old.customer_id, old.placed_at) is distinct from (new.customer_id, new.placed_at))
  execute function note_order_of_visited();

insert into visit_change (case_number) select case_number from visit;
