-- The parcel that a delivery problem is about, where the shop told it and a carrier reported of it.
alter table delivery_problem add tracking_number text;
alter table delivery_problem add carrier text;
alter table delivery_problem add constraint carrier_of_a_parcel check (carrier is null or tracking_number is not null);
