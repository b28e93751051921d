-- Devices that customers have while theirs is repaired: the pool, and each loan as a case below its repair.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT',
  'SERVICE_PLAN', 'DELIVERY_PROBLEM', 'CARRIER_CLAIM', 'LOAN_DEVICE'));
alter table case_link drop constraint case_link_kind_check;
alter table case_link add constraint case_link_kind_check check (kind in
  ('SUPPLIER_CLAIM', 'CARRIER_CLAIM', 'RECALL', 'COMPLAINT', 'FOLLOW_UP', 'DISSATISFIED_VISIT', 'LOAN_DEVICE'));

create table loan_device (
  serial   text primary key check (serial <> ''),
  sku      text not null check (sku <> ''),
  name     text not null check (name <> ''),
  category text not null check (category <> ''),
  worth    bigint not null check (worth > 0),
  currency char(3) not null,
  state    text not null check (state in ('IN_STOCK', 'RESERVED', 'OUT', 'BACK', 'DEFECTIVE', 'LOST')),
  since    timestamptz not null
);
comment on table loan_device is 'Kept: as long as the house lends it: it names no person';
create index loan_device_in_stock on loan_device (category) where state = 'IN_STOCK';

create table device_loan (
  case_number  text primary key references service_case,
  repair       text not null references service_case,
  serial       text not null references loan_device,
  deposit      bigint not null check (deposit >= 0),
  currency     char(3) not null,
  ground       text not null,
  state        text not null check (state in ('ASKED', 'SENT', 'BACK', 'LOST', 'ENDED', 'LAPSED', 'WITHDRAWN')),
  deposit_paid boolean not null default false,
  sent_at      timestamptz,
  home_at      timestamptz,
  extended_to  timestamptz,
  told_due     timestamptz,
  reminded_of  timestamptz,
  back_at      timestamptz,
  grade        text check (grade in ('GOOD', 'WORN', 'DAMAGED')),
  note         text,
  proposed     bigint not null default 0 check (proposed >= 0),
  charged      bigint not null default 0 check (charged >= 0),
  charge_paid  boolean not null default false,
  constraint charged_less_than_proposed check (charged <= proposed),
  constraint sent_before_it_is_back check (back_at is null or sent_at is not null)
);
comment on table device_loan is 'Kept: as long as its case: law and audit ask for the whole file';
create unique index one_loan_of_a_device on device_loan (serial) where state in ('ASKED', 'SENT', 'BACK');
create unique index one_loan_of_a_repair on device_loan (repair) where state in ('ASKED', 'SENT', 'BACK');

-- What a parcel is sent for: goods of the case, or a device that is lent.
alter table parcel add column purpose text not null default 'GOODS' check (purpose in ('GOODS', 'LOAN'));
create or replace view published.parcel as
  select p.id, p.case_number, p.tracking_number, p.carrier, p.direction, p.method, p.status, p.status_at, p.location,
    p.send_by, p.label is not null as labelled, p.booked_at, p.ship_to,
    array(select l.item from parcel_line l where l.parcel_id = p.id order by l.item) as items,
    array(select l.quantity from parcel_line l where l.parcel_id = p.id order by l.item) as pieces,
    proof.source as proof_source, proof.event_id as proof_event, p.purpose
  from parcel p
  left join lateral (
    select e.source, e.event_id from parcel_event e
    where p.status = 'DELIVERED' and e.carrier = p.carrier and e.tracking_number = p.tracking_number
      and e.status = 'DELIVERED' and e.effect = 'APPLIED'
    order by e.received_at desc limit 1) proof on true;
