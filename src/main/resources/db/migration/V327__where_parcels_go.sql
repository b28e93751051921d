-- Where a parcel goes to, as its label says; parcels booked before say nothing.
alter table parcel add column ship_to jsonb;
comment on column parcel.ship_to is 'name, line1, line2, city, region, postcode, country, as far as known when it was booked';

create or replace view published.parcel as
  select id, case_number, tracking_number, carrier, direction, method, status, status_at, location,
    send_by, label is not null as labelled, booked_at, ship_to,
    array(select l.item from parcel_line l where l.parcel_id = parcel.id order by l.item) as items,
    array(select l.quantity from parcel_line l where l.parcel_id = parcel.id order by l.item) as pieces
  from parcel;
