-- What daily lists and rounds ask for is open work, of which there is as much after years as at first. Their indexes
-- hold nothing else, so that they stay in memory; the statements say literally what an index holds, since a prepared
-- statement may use it only then.
lock table service_case, case_clock, service_level in access exclusive mode; -- before any is changed, so that none is waited for halfway

drop index service_case_open;
create index service_case_open on service_case (status, opened_at desc, number desc)
  where status in ('OPEN', 'WAITING_CUSTOMER', 'WAITING_PARTNER');
create index service_case_over on service_case (status, opened_at desc, number desc)
  where status in ('CLOSED', 'REFUSED', 'WITHDRAWN', 'EXPIRED');

-- Nobody looks a case up by its process; what is asked for are cases that have none yet.
drop index service_case_by_instance;
create index service_case_not_begun on service_case (opened_at, number)
  where closed_at is null and process_instance is null;

-- A clock keeps its rung when it ends, so that each round found every one that ever ended with a rung to come.
drop index clock_at_its_rung;
create index clock_at_its_rung on case_clock (rung_at) where rung_at is not null and ended_at is null;

-- A case that is over is looked at never again.
drop index service_level_to_look_at;
create index service_level_to_look_at on service_level (look_at) where look_at is distinct from 'infinity';

-- These two were written and never read: a closed case keeps its moments, and one asked for beside them what no index
-- holds. Both rounds go from the open cases.
drop index service_level_to_inform;
drop index service_level_to_rate;
