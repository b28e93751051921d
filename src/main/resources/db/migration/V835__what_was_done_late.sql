-- An obligation that was missed may be done later all the same; when it was is part of the proof (LAW-01).
alter table case_clock
  add column done_at timestamptz,
  add constraint done_late_only_when_missed check (done_at is null or state = 'BREACHED' and done_at >= started_at);

-- Where the money of a case went and what was kept back for the way, line by line.
create view published.refund_way as
  select r.id, r.case_number, r.state, r.to_kind, l.order_line, l.return_freight
  from refund r join refund_line l on l.refund_id = r.id;
