-- The report asks first which keys had complaints and then what these were counted against, and reads no month of the others. For that the
-- parts of the count have one type each: PostgreSQL hands a condition on a column down to them by no other way.
set local lock_timeout = '5s';
create or replace view complaint_count as
  with cases as (
    select distinct c.case_number
    from complaint_change n cross join lateral complaint_cases_changed(n.case_number, n.order_number) c),
  orders as (select distinct order_number from complaint_change where order_number is not null)
  select counted_by, month, key, complaints, base from complaint_month
  union all
  select p.counted_by, k.month, p.key, -p.complaints::bigint, -p.base::bigint
  from cases join complaint_case k using (case_number)
  cross join lateral complaint_parts(k.channel, k.team, k.about, k.skus) p
  union all
  select p.counted_by, s.month, p.key, p.complaints::bigint, p.base::bigint
  from cases cross join lateral complaint_case_of(cases.case_number) s
  cross join lateral complaint_parts(s.channel, s.team, s.about, s.skus) p
  union all
  select p.counted_by, k.month, p.key, -p.complaints::bigint, -p.base::bigint
  from orders join complaint_order k using (order_number) cross join lateral complaint_base(k.skus) p
  union all
  select p.counted_by, s.month, p.key, p.complaints::bigint, p.base::bigint
  from orders cross join lateral complaint_order_of(orders.order_number) s cross join lateral complaint_base(s.skus) p;

alter table complaint_month drop constraint complaint_month_pkey;
alter table complaint_month add primary key (counted_by, key, month);
create index complained_month on complaint_month (counted_by, month) include (key, complaints) where complaints <> 0;
