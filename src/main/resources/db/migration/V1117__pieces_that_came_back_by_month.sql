-- Pieces asked back or exchanged by article and month (RET-07, RET-08), so that nobody reads all returns of half a year.
-- Who writes a case holds its order's lines, the case and its lines in this order: here they are held likewise, so that nobody locks the other out.
set local lock_timeout = '5s';
lock table order_line, service_case, case_line in share row exclusive mode;

create table returned_line (
  case_number text not null,
  item        int not null,
  month       date not null,
  sku         text not null,
  name        text not null,
  category    text not null,
  reason      text not null,
  pieces      int not null,
  primary key (case_number, item)
);
comment on table returned_line is 'Kept: as long as its case; what its month has of it, to be taken out again when it changes';
comment on column returned_line.category is 'of the line that was ordered; empty where the shop named none';
comment on column returned_line.month is 'first day of the month in which the case was opened, in UTC';

create table returned_month (
  month    date not null,
  sku      text not null,
  name     text not null,
  category text not null,
  reason   text not null,
  pieces   bigint not null,
  primary key (month, sku, name, category, reason)
);
comment on table returned_month is 'Kept: for good, where no case is left with nothing in it';

-- Cases, and orders whose cases, count as they stand until the round has counted them anew. Who changes something adds rows of his own, so that
-- none waits for another; an order is named and not its cases, as one that is being opened is not seen yet.
create table returned_change (
  id           bigint generated always as identity primary key,
  case_number  text,
  order_number text,
  check (num_nonnulls(case_number, order_number) = 1)
) with (vacuum_truncate = off, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table returned_change is 'Kept: until the next round counts them anew';

create view returned_as_it_stands as
  select i.case_number, i.item, date_trunc('month', c.opened_at at time zone 'UTC')::date as month, i.sku, i.name,
    coalesce(l.category, '') as category, i.reason, i.quantity as pieces
  from case_line i join service_case c on c.number = i.case_number
  left join order_line l on l.order_number = c.order_number and l.line = i.order_line
  where c.type in ('RETURN', 'EXCHANGE') and i.decision <> 'WITHDRAWN';

-- Each case is looked up by its number, whatever the planner takes the changed for: "offset 0" keeps it from reading all of them instead.
create function returned_of(number text) returns setof returned_as_it_stands stable language sql as
$$ select * from returned_as_it_stands where case_number = number offset 0 $$;

create view returned as
  with changed as (
    select case_number from returned_change where case_number is not null
    union
    select c.number from returned_change t join service_case c on c.order_number = t.order_number)
  select month, sku, name, category, reason, pieces from returned_month
  union all
  select l.month, l.sku, l.name, l.category, l.reason, -l.pieces from returned_line l join changed using (case_number)
  union all
  select s.month, s.sku, s.name, s.category, s.reason, s.pieces
  from changed c cross join lateral returned_of(c.case_number) s;

create function note_lines_of_cases() returns trigger language plpgsql as $$
begin
  insert into returned_change (case_number) select distinct case_number from lines;
  return null;
end $$;
create trigger lines_added_come_back after insert on case_line
  referencing new table as lines for each statement execute function note_lines_of_cases();
create trigger lines_removed_do_not_come_back after delete on case_line
  referencing old table as lines for each statement execute function note_lines_of_cases();

create function note_line_of_case() returns trigger language plpgsql as $$
begin
  insert into returned_change (case_number) values (new.case_number);
  return null;
end $$;
create trigger line_changed_comes_back_as_it_stands after update on case_line for each row
  when ((old.order_line, old.sku, old.name, old.quantity, old.reason, old.decision = 'WITHDRAWN')
    is distinct from (new.order_line, new.sku, new.name, new.quantity, new.reason, new.decision = 'WITHDRAWN'))
  execute function note_line_of_case();

create function note_case_of_lines() returns trigger language plpgsql as $$
begin
  insert into returned_change (case_number) values (new.number);
  return null;
end $$;
create trigger case_changed_comes_back_as_it_stands after update on service_case for each row
  when ((old.type in ('RETURN', 'EXCHANGE'), old.order_number, old.opened_at)
    is distinct from (new.type in ('RETURN', 'EXCHANGE'), new.order_number, new.opened_at))
  execute function note_case_of_lines();

create function note_order_of_lines() returns trigger language plpgsql as $$
begin
  insert into returned_change (order_number) values (new.order_number);
  return null;
end $$;
create trigger line_came_back_of_another_category after update on order_line for each row
  when (old.category is distinct from new.category) execute function note_order_of_lines();

create function note_orders_of_removed_lines() returns trigger language plpgsql as $$
begin
  insert into returned_change (order_number) select distinct order_number from lines;
  return null;
end $$;
create trigger line_came_back_of_no_category after delete on order_line
  referencing old table as lines for each statement execute function note_orders_of_removed_lines();

-- Told after it came back: it was taken out of its order while nothing of it was claimed. A case names no line of its order that is not told yet.
create function note_orders_of_added_lines() returns trigger language plpgsql as $$
begin
  insert into returned_change (order_number)
  select distinct l.order_number
  from lines l join service_case c on c.order_number = l.order_number
  join case_line i on i.case_number = c.number and i.order_line = l.line;
  return null;
end $$;
create trigger line_came_back_of_a_category after insert on order_line
  referencing new table as lines for each statement execute function note_orders_of_added_lines();

insert into returned_line (case_number, item, month, sku, name, category, reason, pieces)
  select case_number, item, month, sku, name, category, reason, pieces from returned_as_it_stands;
insert into returned_month (month, sku, name, category, reason, pieces)
  select month, sku, name, category, reason, sum(pieces) from returned_line group by 1, 2, 3, 4, 5;

-- The few articles of a report are found in months of many.
create index sold_month_by_article on sold_month (sku, month);
