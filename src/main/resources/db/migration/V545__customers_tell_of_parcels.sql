-- A customer who speaks of the goods they hold has their parcel.
alter table parcel_event drop constraint parcel_event_source_check;
alter table parcel_event add constraint parcel_event_source_check
  check (source in ('WEBHOOK', 'POLL', 'STAFF', 'CUSTOMER'));
