-- Customers who chose it are told by text message too, and answer by one.
create table text_consent (
  person       text primary key references customer,
  phone        text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  from_hour    int not null check (from_hour between 0 and 23),
  to_hour      int not null check (to_hour between 1 and 24),
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text check (withdrawn_by in ('PORTAL', 'TEXT')),
  constraint hours_go_on check (from_hour < to_hour),
  constraint withdrawn_by_a_way check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index text_consent_by_phone on text_consent (phone) where withdrawn_at is null;
comment on table text_consent is 'Kept: as long as the customer: where and when they may be texted, and when that ended';

create table text_message (
  id          uuid primary key,
  case_number text not null references service_case,
  source      uuid not null unique references case_message,
  person      text not null references customer,
  template    text not null,
  phone       text not null,
  body        text not null,
  state       text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNCLEAR', 'CALLED_OFF')),
  ref         text unique,
  failure     text,
  attempts    int not null default 0,
  queued_at   timestamptz not null,
  next_at     timestamptz not null
);
create index text_message_at_work on text_message (next_at) where state in ('QUEUED', 'SENDING', 'SENT');
create index text_message_by_phone on text_message (phone, queued_at desc);
comment on table text_message is 'Kept: as long as its case: what was texted, and whether it arrived';
comment on column text_message.next_at is 'when it is tried, or asked about, next';

create table text_received (
  ref text primary key,
  at  timestamptz not null
);
comment on table text_received is 'Kept: as long as the cases: so that no text is taken twice';

-- Books of the simulated provider; nothing of the shop reads them.
create table simulated_text (
  ref  text primary key,
  phone text not null,
  body text not null,
  at   timestamptz not null
);
comment on table simulated_text is 'Kept: while payments, parcels and texts are simulated';
