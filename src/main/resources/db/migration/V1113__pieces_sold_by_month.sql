-- Pieces sold by article and month, so that the return rate (RET-08) does not read all orders of half a year.
create table sold_month (
  sku      text not null,
  category text not null,
  month    date not null,
  pieces   bigint not null,
  primary key (month, sku, category)
);
comment on table sold_month is 'Kept: as long as the orders it counts';
comment on column sold_month.category is 'empty where the shop named none';
comment on column sold_month.month is 'its first day, in UTC';

-- What was sold or changed since they were added up: each writer adds rows of its own, so that none waits for another.
create table sold_change (
  id       bigint generated always as identity primary key,
  sku      text not null,
  category text not null,
  month    date not null,
  pieces   bigint not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table sold_change is 'Kept: until the next round adds it to its month';

create view published.sold as
  select sku, category, month, pieces from sold_month
  union all
  select sku, category, month, pieces from sold_change;

create function month_of_sale(placed_at timestamptz) returns date immutable language sql as
$$ select date_trunc('month', placed_at at time zone 'UTC')::date $$;

create function note_lines_added() returns trigger language plpgsql as $$
begin
  insert into sold_change (sku, category, month, pieces)
  select l.sku, coalesce(l.category, ''), month_of_sale(o.placed_at), sum(l.quantity)
  from lines l join shop_order o on o.number = l.order_number group by 1, 2, 3;
  return null;
end $$;
create trigger lines_added_are_sold after insert on order_line
  referencing new table as lines for each statement execute function note_lines_added();

create function note_lines_removed() returns trigger language plpgsql as $$
begin
  insert into sold_change (sku, category, month, pieces)
  select l.sku, coalesce(l.category, ''), month_of_sale(o.placed_at), -sum(l.quantity)
  from lines l join shop_order o on o.number = l.order_number group by 1, 2, 3;
  return null;
end $$;
create trigger lines_removed_are_not_sold after delete on order_line
  referencing old table as lines for each statement execute function note_lines_removed();

create function note_line_changed() returns trigger language plpgsql as $$
begin
  insert into sold_change (sku, category, month, pieces)
  select l.sku, coalesce(l.category, ''), month_of_sale(o.placed_at), l.pieces
  from (values (old.sku, old.category, -old.quantity), (new.sku, new.category, new.quantity))
    l (sku, category, pieces)
  join shop_order o on o.number = new.order_number;
  return null;
end $$;
create trigger line_changed_is_sold_as_it_stands after update on order_line for each row
  when ((old.sku, old.category, old.quantity) is distinct from (new.sku, new.category, new.quantity))
  execute function note_line_changed();

create function note_sale_moved() returns trigger language plpgsql as $$
begin
  insert into sold_change (sku, category, month, pieces)
  select l.sku, coalesce(l.category, ''), at.month, at.sign * l.quantity
  from order_line l
  cross join (values (month_of_sale(old.placed_at), -1), (month_of_sale(new.placed_at), 1)) at (month, sign)
  where l.order_number = new.number;
  return null;
end $$;
create trigger sale_moved_to_its_month after update on shop_order for each row
  when (month_of_sale(old.placed_at) <> month_of_sale(new.placed_at))
  execute function note_sale_moved();

insert into sold_month (sku, category, month, pieces)
  select l.sku, coalesce(l.category, ''), month_of_sale(o.placed_at), sum(l.quantity)
  from order_line l join shop_order o on o.number = l.order_number group by 1, 2, 3;
