create table parcel (
  id               uuid primary key,
  case_number      text not null references service_case,
  direction        text not null check (direction in ('RETURN', 'REPLACEMENT', 'BACK_TO_CUSTOMER')),
  booking_key      text not null unique,
  method           text not null check (method in ('LABEL', 'PICK_UP', 'DROP_OFF', 'OWN_LABEL')),
  carrier          text not null,
  tracking_number  text not null unique,
  status           text not null check (status in ('BOOKED', 'IN_TRANSIT', 'DELIVERED', 'EXCEPTION', 'LOST', 'RETURN_TO_SENDER', 'VOIDED')),
  status_at        timestamptz not null,
  location         text,
  label            bytea,
  qr               bytea,
  pick_up_on       date,
  drop_off_point   text,
  label_expires_at timestamptz,
  send_by          timestamptz not null,
  extension_days   int not null check (extension_days >= 0),
  extended         int not null default 0 check (extended >= 0),
  booked_at        timestamptz not null,
  version          int not null default 1
);
create index parcel_by_case on parcel (case_number);

-- The intent to book, committed before the carrier is called. No reference to the case: the caller
-- may hold the case's row lock in another transaction.
create table parcel_booking (
  booking_key text primary key,
  case_number text not null,
  carrier     text not null,
  begun_at    timestamptz not null,
  quarantined text
);

create table parcel_line (
  parcel_id uuid not null references parcel,
  item      int not null,
  quantity  int not null check (quantity > 0),
  primary key (parcel_id, item)
);

create table parcel_event (
  carrier         text not null,
  event_id        text not null,
  tracking_number text not null,
  status          text not null,
  occurred_at     timestamptz not null,
  received_at     timestamptz not null,
  location        text,
  source          text not null check (source in ('WEBHOOK', 'POLL', 'STAFF')),
  effect          text not null check (effect in ('APPLIED', 'OLD_NEWS', 'UNKNOWN_PARCEL')),
  primary key (carrier, event_id)
);
create index parcel_event_by_parcel on parcel_event (tracking_number, occurred_at);

-- The simulated carrier's own books; the engine never joins them.
create table simulated_carrier_parcel (
  tracking_number text primary key,
  booking_key     text not null unique,
  status          text not null,
  booked_at       timestamptz not null,
  changed_at      timestamptz not null,
  location        text,
  label           bytea,
  qr              bytea
);
create table simulated_carrier_fault (
  fault     text primary key check (fault in ('BOOKING_DOWN', 'TIMEOUT_AFTER_BOOKING', 'WEBHOOK_LOST')),
  remaining int not null check (remaining >= 0)
);
