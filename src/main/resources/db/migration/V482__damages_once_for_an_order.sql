-- Damages are owed once for an order, and paid by another hand than found them. Where two cases of one order had
-- damages before, the first is the one that counts.
alter table fraud_damages
  add column order_number text,
  add column paid_by text,
  add constraint nobody_pays_what_they_found check (paid_by <> found_by);

update fraud_damages f set order_number = c.order_number
from service_case c
where c.number = f.case_number and f.case_number = (
  select g.case_number from fraud_damages g join service_case d on d.number = g.case_number
  where d.order_number = c.order_number order by g.found_at, g.case_number limit 1);

create unique index damages_once_for_an_order on fraud_damages (order_number);
