-- Since when cases are promised answers in working time: since the first look of the round. What was open before
-- gets its clocks from that look on; everything else from its opening, however late it is looked at.
create table work_promise (
  since timestamptz not null
);
comment on table work_promise is 'Kept: for good: one row';
create unique index one_work_promise on work_promise ((true));
insert into work_promise (since)
  select min(started_at) from case_clock where kind = 'WORK' having min(started_at) is not null;
