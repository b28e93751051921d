-- A parcel on the customer's own label: with whom and under which number it was sent.
create table own_sending (
  tracking_number text primary key references parcel (tracking_number),
  carrier         text not null check (length(carrier) between 1 and 64),
  sent_as         text not null check (length(sent_as) between 1 and 64),
  told_at         timestamptz not null
);
comment on table own_sending is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column own_sending.sent_as is 'the number that carrier gave the parcel';
