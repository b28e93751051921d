-- Parcels to customers are followed from the first round after they were booked until they end; those of earlier versions too.
create table followed_parcel (
  tracking_number text primary key references parcel (tracking_number),
  since           timestamptz not null,
  ended_as        text check (ended_as in ('DELIVERED', 'VOIDED', 'SENT_AGAIN', 'PAID_BACK', 'TOLD')),
  ended_at        timestamptz,
  instead         text unique references parcel (tracking_number),
  check ((ended_as is null) = (ended_at is null)),
  check ((ended_as = 'SENT_AGAIN') = (instead is not null) or ended_as is null and instead is null)
);
comment on table followed_parcel is 'Kept: as long as its parcel: proof of delivery, and what came of a parcel that never arrived';

create index parcel_to_customer on parcel (booked_at)
  where direction <> 'RETURN' and status in ('BOOKED', 'IN_TRANSIT', 'EXCEPTION', 'RETURN_TO_SENDER');

-- Parcels booked before addresses were kept went where the order went, as far as that is known.
update parcel p
set ship_to = coalesce(o.ship_to, c.address)
from service_case s
join shop_order o on o.number = s.order_number
join customer c on c.id = o.customer_id
where s.number = p.case_number and p.direction <> 'RETURN' and p.ship_to is null
  and coalesce(o.ship_to, c.address) is not null;

-- Who said first, and when and where, that a parcel was delivered; and which parcel went in its place.
create or replace view published.parcel as
  select p.id, p.case_number, p.tracking_number, p.carrier, p.direction, p.method, p.status, p.status_at, p.location,
    p.send_by, p.label is not null as labelled, p.booked_at, p.ship_to,
    array(select l.item from parcel_line l where l.parcel_id = p.id order by l.item) as items,
    array(select l.quantity from parcel_line l where l.parcel_id = p.id order by l.item) as pieces,
    proof.source as proof_source, proof.event_id as proof_event
  from parcel p
  left join lateral (
    select e.source, e.event_id from parcel_event e
    where p.status = 'DELIVERED' and e.carrier = p.carrier and e.tracking_number = p.tracking_number
      and e.status = 'DELIVERED' and e.effect = 'APPLIED'
    order by e.received_at desc limit 1) proof on true;

create view published.followed_parcel as
  select tracking_number, instead from followed_parcel;
