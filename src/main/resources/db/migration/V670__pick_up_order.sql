-- The carrier's name for the courier it was asked to send, so that another day takes its place.
alter table parcel add column pick_up_ref text;
comment on column parcel.pick_up_ref is 'name of the courier order at the carrier; null while none was ordered by day';
