-- The difference of a cheaper exchange article has pieces of its own nowhere: what was promised, and what an appeal made due again.
alter table return_settlement add column difference_promised bigint not null default 0 check (difference_promised >= 0);
alter table return_settlement add column difference_owed bigint not null default 0 check (difference_owed >= 0);

-- Differences that wait for their approval or payment.
update return_settlement s set difference_promised = due.amount
from (select r.case_number, l.item, max(l.amount) as amount
      from refund_line l join refund r on r.id = l.refund_id
      where r.state in ('RESERVED', 'SENT', 'UNKNOWN', 'DECLINED') group by 1, 2) due
where due.case_number = s.case_number and due.item = s.item and s.kind = 'EXCHANGE';

-- Differences that finance refused after or while the replacement went out: an appeal can bring them.
update return_settlement s set refused = true, difference_promised = gone.amount
from (select r.case_number, l.item, max(l.amount) as amount
      from refund_line l join refund r on r.id = l.refund_id
      where r.state = 'CANCELLED' group by 1, 2) gone
where gone.case_number = s.case_number and gone.item = s.item and s.kind = 'EXCHANGE' and not s.refused
  and exists (select from case_line c
    where c.case_number = s.case_number and c.item = s.item and c.decision = 'APPROVED')
  and not exists (select from refund r join refund_line l on l.refund_id = r.id
    where r.case_number = s.case_number and l.item = s.item and r.state <> 'CANCELLED');

create index refund_reserved on refund (decision_id) where state = 'RESERVED';
