-- Goods that turn up after money was paid for them, or others were sent: what becomes of them.
create table turned_up (
  case_number      text primary key references service_case,
  since            timestamptz not null,
  teller           text not null check (teller in ('TRACKING', 'CUSTOMER', 'STAFF')),
  state            text not null check (state in ('ASKED', 'TO_PAY', 'TO_SEND', 'TO_DECIDE', 'PAID', 'BACK', 'LEFT')),
  amount           bigint not null check (amount > 0),
  currency         char(3) not null,
  unanswered_stays boolean not null,
  ground           text not null
);
comment on table turned_up is 'Kept: as long as its case: what was asked and what became of the goods';

-- Deliveries that were late or missing, and whose parcel may still come.
create view published.lost_delivery as
  select case_number, tracking_number from delivery_problem
  where kind in ('LATE', 'MISSING') and found <> 'BACK' and tracking_number is not null;

alter table parcel drop constraint parcel_purpose_check;
alter table parcel add constraint parcel_purpose_check check (purpose in ('GOODS', 'LOAN', 'TURNED_UP'));
