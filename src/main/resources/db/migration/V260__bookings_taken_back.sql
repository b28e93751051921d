-- A booking without a parcel may still be a label at the carrier: a withdrawal takes it back there.
alter table parcel_booking add column direction text;
update parcel_booking b
set direction = coalesce(
  (select p.direction from parcel p where p.booking_key = b.booking_key),
  case
    when b.booking_key like 'return:%' then 'RETURN'
    when b.booking_key like '%/replacement/%' then 'REPLACEMENT'
    else 'BACK_TO_CUSTOMER'
  end);
alter table parcel_booking
  alter column direction set not null,
  add constraint parcel_booking_direction check (direction in ('RETURN', 'REPLACEMENT', 'BACK_TO_CUSTOMER')),
  add column called_off boolean not null default false,
  add column dropped_at timestamptz;
comment on column parcel_booking.begun_at is 'When the carrier was last asked';
comment on column parcel_booking.dropped_at is 'Taken back at the carrier; the next booking has a key of its own';
create index parcel_booking_by_case on parcel_booking (case_number);

-- Nobody wants its label any more; the carrier is asked to void it.
alter table parcel add column called_off boolean not null default false;
