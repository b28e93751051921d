-- Reports of a time read that time, lists of the newest read the newest, however much there was before.
create index shop_order_by_time on shop_order (placed_at) include (number);

create index case_clock_late_of_staff on case_clock ((coalesce(ended_at, due_at)))
  where party = 'STAFF' and (state = 'BREACHED' or (state = 'MET' and ended_at > due_at));

create index feedback_of_team_unread_first on feedback (team, (read_at is not null), arrived_at desc, id);

create index supplier_claim_open_first on supplier_claim
  ((state not in ('TO_FILE', 'FILED', 'ACKNOWLEDGED')), raised_at desc, case_number);
create index carrier_claim_open_first on carrier_claim
  ((state not in ('TO_FILE', 'FILED', 'GRANTED')), raised_at desc, case_number);

create index improvement_over_newest on improvement (closed_at desc, id) where state <> 'OPEN';
