-- A carrier says of a parcel that it damaged it.
alter table parcel drop constraint parcel_status_check;
alter table parcel add constraint parcel_status_check check (status in
  ('BOOKED', 'IN_TRANSIT', 'DAMAGED', 'DELIVERED', 'EXCEPTION', 'LOST', 'RETURN_TO_SENDER', 'RETURNED', 'VOIDED'));
drop index parcel_to_customer;
create index parcel_to_customer on parcel (booked_at)
  where direction <> 'RETURN' and status in ('BOOKED', 'IN_TRANSIT', 'DAMAGED', 'EXCEPTION', 'RETURN_TO_SENDER');

-- What carriers said of parcels that the shop sent itself; never later than when we heard of it.
create view published.heard_parcel as
  select tracking_number, carrier, status, least(occurred_at, received_at) as at, received_at
  from parcel_event where effect = 'UNKNOWN_PARCEL';
create index parcel_event_unknown on parcel_event (received_at) where effect = 'UNKNOWN_PARCEL';

create view published.order_parcel as
  select order_number, tracking_number, delivered_at, lines from order_parcel;
create index order_parcel_by_number on order_parcel (tracking_number);

-- What the tracking of its parcel said when a problem began; and the parcels a problem was looked for already.
alter table delivery_problem add trouble text not null default 'NONE'
  check (trouble in ('NONE', 'STOPPED', 'SILENT', 'TURNED_ROUND', 'DAMAGED', 'LOST'));
alter table delivery_problem alter trouble drop default;
create index delivery_problem_by_parcel on delivery_problem (tracking_number);

create table noticed_parcel (
  order_number    text not null references shop_order,
  tracking_number text not null,
  primary key (order_number, tracking_number)
);
comment on table noticed_parcel is 'Kept: as long as the shop keeps its order: its parcel opens one case only';
