-- A plan that is paid can be called off; how much goes back depends on the day it was paid.
alter table service_plan_sale drop constraint service_plan_sale_state_check;
alter table service_plan_sale add constraint service_plan_sale_state_check
  check (state in ('ASKED', 'PAID', 'LAPSED', 'WITHDRAWN', 'CALLED_OFF'));
alter table service_plan_sale add column paid_at timestamptz;
update service_plan_sale s set paid_at =
  (select max(r.received_at) from payment_receipt r join customer_payment p on p.id = r.payment_id
   where p.case_number = s.case_number and r.kept > 0)
where s.state = 'PAID';
create index service_plan_paid on service_plan_sale (case_number) where state = 'PAID';
