-- A parcel can end at who had sent it.
alter table parcel drop constraint parcel_status_check;
alter table parcel add constraint parcel_status_check check (status in
  ('BOOKED', 'IN_TRANSIT', 'DELIVERED', 'EXCEPTION', 'LOST', 'RETURN_TO_SENDER', 'RETURNED', 'VOIDED'));
