-- An event id is the carrier's, of one parcel: some carriers count their events parcel by parcel.
alter table parcel_event drop constraint parcel_event_pkey;
alter table parcel_event add primary key (carrier, tracking_number, event_id);

-- Where a parcel was last seen is never later than when we heard of it, whatever the teller's clock.
update parcel p
set status_at = e.received_at
from parcel_event e
where e.tracking_number = p.tracking_number
  and e.carrier = p.carrier
  and e.effect = 'APPLIED'
  and e.occurred_at = p.status_at
  and e.occurred_at > e.received_at;
