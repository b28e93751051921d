-- Whether it was the simulator that was spoken to: such a payment reached nobody.
alter table refund_attempt add column simulated boolean not null default false;
update refund_attempt a set simulated = true
from refund r join simulated_gateway_refund s on s.idempotency_key = r.idempotency_key where r.id = a.refund_id;

-- The simulator settles what it accepted by its own clock, whether or not its report arrives.
alter table simulated_gateway_refund add column settles_at timestamptz;
update simulated_gateway_refund set settles_at = created_at where status = 'pending';
alter table simulated_gateway_refund add constraint pending_has_its_time check (
  status <> 'pending' or settles_at is not null);
