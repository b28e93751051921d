-- Since when cases are promised answers in working time. What was open before gets its clocks from the first
-- look on; everything else from its opening, however late it is looked at.
create table work_promise (
  since timestamptz not null
);
comment on table work_promise is 'Kept: for good: one row';
create unique index one_work_promise on work_promise ((true));
insert into work_promise (since)
  select coalesce((select min(started_at) from case_clock where kind = 'WORK'), now());
