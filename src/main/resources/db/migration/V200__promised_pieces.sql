-- Pieces of the latest promise, so that a promise that is taken back makes them due again.
alter table return_settlement add column promised int not null default 0;

-- Pieces of promises that were taken back counted as settled for ever.
update return_settlement s set settled = greatest(0, s.settled - gone.pieces)
from (select r.case_number, l.item, sum(l.quantity) as pieces
      from refund_line l join refund r on r.id = l.refund_id
      where r.state = 'CANCELLED' group by 1, 2) gone
where gone.case_number = s.case_number and gone.item = s.item;

update return_settlement s set settled = 0
where s.kind = 'REDUCTION' and s.refused
  and not exists (select 1 from refund r join refund_line l on l.refund_id = r.id
    where r.case_number = s.case_number and l.item = s.item and r.state = 'SETTLED');

-- Promises that are still open.
update return_settlement s set promised = least(s.settled, open.pieces)
from (select r.case_number, l.item, sum(case when l.quantity = 0 then 2147483647 else l.quantity end) as pieces
      from refund_line l join refund r on r.id = l.refund_id
      where r.state = 'RESERVED' group by 1, 2) open
where open.case_number = s.case_number and open.item = s.item and s.kind <> 'EXCHANGE';

alter table return_settlement add constraint promised_of_settled check (promised between 0 and settled);
