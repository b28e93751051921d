-- Complaints, and the cases and orders they are set against, by month (CMP-11), so that nobody reads all of half a year.
-- An import writes orders before their lines: here they are held likewise. Cases follow in V1121.
set local lock_timeout = '5s';
lock table shop_order, order_line in share row exclusive mode;

create table complaint_case (
  case_number text primary key,
  month       date not null,
  channel     text not null,
  team        text not null,
  about       text,
  skus        text[] not null
);
comment on table complaint_case is 'Kept: as long as its case; what its month has of it, to be taken out again when it changes';
comment on column complaint_case.month is 'first day of the month in which the case was opened, in UTC';
comment on column complaint_case.about is 'team of the case that the complaint is about, or its own; null where the case is no complaint';
comment on column complaint_case.skus is 'each article once of the order complained about';

create table complaint_order (
  order_number text primary key,
  month        date not null,
  skus         text[] not null
);
comment on table complaint_order is 'Kept: as long as its order; what its month has of it, to be taken out again when it changes';
comment on column complaint_order.month is 'first day of the month in which the order was placed, in UTC';

create table complaint_month (
  counted_by text not null check (counted_by in ('MONTH', 'ARTICLE', 'CHANNEL', 'TEAM')),
  month      date not null,
  key        text not null,
  complaints bigint not null,
  base       bigint not null,
  primary key (counted_by, month, key)
);
comment on table complaint_month is 'Kept: for good, where no case and no order is left with nothing in it';
comment on column complaint_month.key is 'the article, channel or team; empty where it is the month alone';
comment on column complaint_month.base is 'what the complaints are set against: orders of the month or with the article, cases of the channel or team';

-- Cases and orders count as they stand until the round has counted them anew. Who changes something adds rows of his own, so that none waits for
-- another; an order is named and not its complaints, a case and not the complaints about it, as one that is being opened is not seen yet.
create table complaint_change (
  id           bigint generated always as identity primary key,
  case_number  text,
  order_number text,
  check (num_nonnulls(case_number, order_number) = 1)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table complaint_change is 'Kept: until the next rounds count them anew';

-- Each is looked up by its number, whatever the planner takes the changed for: "offset 0" keeps it from reading all of them instead.
create function complaint_case_of(number text) returns setof complaint_case stable language sql as
$$ select c.number, date_trunc('month', c.opened_at at time zone 'UTC')::date, c.channel, c.team,
     case when c.type = 'COMPLAINT' then coalesce(about.team, c.team) end,
     case when c.type = 'COMPLAINT'
       then array(select distinct l.sku from order_line l where l.order_number = c.order_number order by 1) else '{}' end
   from service_case c
   left join case_link l on l.child = c.number and c.type = 'COMPLAINT'
   left join service_case about on about.number = l.parent
   where c.number = complaint_case_of.number offset 0 $$;

create function complaint_order_of(number text) returns setof complaint_order stable language sql as
$$ select o.number, date_trunc('month', o.placed_at at time zone 'UTC')::date,
     array(select distinct l.sku from order_line l where l.order_number = o.number order by 1)
   from shop_order o where o.number = complaint_order_of.number offset 0 $$;

-- A noted case with the complaints about it, a noted order with the complaints about that.
create function complaint_cases_changed(noted text, of_order text) returns table (case_number text) stable language sql as
$$ select number from (
     select noted as number where noted is not null
     union all
     select l.child from case_link l join service_case c on c.number = l.child and c.type = 'COMPLAINT' where l.parent = noted
     union all
     select c.number from service_case c where c.order_number = of_order and c.type = 'COMPLAINT') changed offset 0 $$;

create function complaint_parts(channel text, team text, about text, skus text[])
  returns table (counted_by text, key text, complaints int, base int) immutable language sql as
$$ select 'CHANNEL', channel, (about is not null)::int, 1
   union all
   select 'TEAM', team, 0, 1
   union all
   select 'TEAM', about, 1, 0 where about is not null
   union all
   select 'MONTH', '', 1, 0 where about is not null
   union all
   select 'ARTICLE', sku, 1, 0 from unnest(skus) sku $$;

create function complaint_base(skus text[])
  returns table (counted_by text, key text, complaints int, base int) immutable language sql as
$$ select 'MONTH', '', 0, 1
   union all
   select 'ARTICLE', sku, 0, 1 from unnest(skus) sku $$;

create view complaint_count as
  with cases as (
    select distinct c.case_number
    from complaint_change n cross join lateral complaint_cases_changed(n.case_number, n.order_number) c),
  orders as (select distinct order_number from complaint_change where order_number is not null)
  select counted_by, month, key, complaints, base from complaint_month
  union all
  select p.counted_by, k.month, p.key, -p.complaints, -p.base
  from cases join complaint_case k using (case_number)
  cross join lateral complaint_parts(k.channel, k.team, k.about, k.skus) p
  union all
  select p.counted_by, s.month, p.key, p.complaints, p.base
  from cases cross join lateral complaint_case_of(cases.case_number) s
  cross join lateral complaint_parts(s.channel, s.team, s.about, s.skus) p
  union all
  select p.counted_by, k.month, p.key, -p.complaints, -p.base
  from orders join complaint_order k using (order_number) cross join lateral complaint_base(k.skus) p
  union all
  select p.counted_by, s.month, p.key, p.complaints, p.base
  from orders cross join lateral complaint_order_of(orders.order_number) s cross join lateral complaint_base(s.skus) p;

create function note_orders_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (order_number) select number from orders;
  return null;
end $$;
create trigger order_added_is_complained_about after insert on shop_order
  referencing new table as orders for each statement execute function note_orders_of_complaints();
create trigger order_removed_is_not_complained_about after delete on shop_order
  referencing old table as orders for each statement execute function note_orders_of_complaints();

create function note_order_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (order_number) values (new.number);
  return null;
end $$;
create trigger order_is_complained_about_in_its_month after update on shop_order for each row
  when (old.placed_at is distinct from new.placed_at) execute function note_order_of_complaints();

create function note_order_lines_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (order_number) select distinct order_number from lines;
  return null;
end $$;
create trigger line_added_is_complained_about after insert on order_line
  referencing new table as lines for each statement execute function note_order_lines_of_complaints();
create trigger line_removed_is_not_complained_about after delete on order_line
  referencing old table as lines for each statement execute function note_order_lines_of_complaints();

create function note_order_line_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (order_number) values (new.order_number);
  return null;
end $$;
create trigger line_is_complained_about_as_it_stands after update on order_line for each row
  when (old.sku is distinct from new.sku) execute function note_order_line_of_complaints();
