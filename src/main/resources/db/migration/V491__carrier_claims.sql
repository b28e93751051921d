-- Claims against carriers for parcels that they lost or damaged, each a case below the one it is about.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT',
  'SERVICE_PLAN', 'DELIVERY_PROBLEM', 'CARRIER_CLAIM'));

create table carrier_claim (
  case_number     text primary key references service_case,
  parent          text not null references service_case,
  tracking_number text not null,
  carrier         text not null,
  damage          text not null check (damage in ('LOST', 'DAMAGED')),
  known_at        timestamptz not null,
  worth           bigint not null check (worth >= 0),
  currency        char(3) not null,
  notice_days     int not null check (notice_days > 0),
  answer_days     int not null check (answer_days > 0),
  owed_at_most    bigint not null check (owed_at_most >= 0),
  limit_currency  char(3) not null,
  reminders_meant int not null check (reminders_meant >= 0),
  documents       text not null,
  ground          text not null,
  state           text not null check (state in
    ('TO_FILE', 'FILED', 'GRANTED', 'PAID', 'REFUSED', 'UNANSWERED', 'UNPAID', 'FORFEITED', 'WAIVED')),
  claimed         bigint check (claimed > 0),
  reference       text,
  reminders       int not null default 0 check (reminders >= 0),
  granted         bigint not null default 0 check (granted >= 0),
  paid            bigint not null default 0 check (paid >= 0),
  raised_at       timestamptz not null,
  unique (parent, tracking_number),
  constraint granted_of_what_was_claimed check (granted = 0 or granted <= claimed),
  constraint paid_is_booked check ((paid > 0) = (state = 'PAID'))
);
comment on table carrier_claim is 'Kept: as long as its case: law and audit ask for the whole file';
create index carrier_claim_open on carrier_claim (raised_at) where state in ('TO_FILE', 'FILED', 'GRANTED');

create view published.carrier_claim as select parent, tracking_number from carrier_claim;
