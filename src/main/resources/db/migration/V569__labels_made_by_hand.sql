create table label_by_hand (
  booking_key     text primary key references parcel_booking (booking_key),
  carrier         text not null,
  tracking_number text not null check (tracking_number <> ''),
  label           bytea
);
comment on table label_by_hand is 'Kept: as long as its case: the label that staff made where the carrier did not answer';
