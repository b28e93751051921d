-- What was paid for an order and what of it is already promised or given back, in minor units.
create table payment_account (
  order_number text primary key references shop_order,
  currency     char(3) not null,
  paid         bigint not null check (paid >= 0),
  reserved     bigint not null default 0 check (reserved >= 0),
  refunded     bigint not null default 0 check (refunded >= 0),
  constraint never_more_than_paid check (reserved + refunded <= paid)
);

-- One row per payment that is paid back; a decision over several payments has several parts.
create table refund (
  id              uuid primary key,
  decision_id     uuid not null references refund,
  decision_key    text not null,
  part            int not null check (part > 0),
  case_number     text not null references service_case,
  order_number    text not null references shop_order,
  amount          bigint not null check (amount > 0),
  currency        char(3) not null,
  method          text not null,
  payment_seq     int not null,
  payment_ref     text,
  ground          text not null,
  state           text not null check (state in ('RESERVED', 'SENT', 'UNKNOWN', 'SETTLED', 'DECLINED', 'CANCELLED')),
  idempotency_key text not null unique,
  provider_ref    text,
  attempts        int not null default 0,
  lookups         int not null default 0,
  failure_code    text,
  requested_by    text not null,
  approval        text check (approval in ('AUTOMATIC', 'FINANCE', 'FINANCE_AND_LEAD')),
  approved_by     text,
  approved_at     timestamptz,
  confirmed_by    text,
  created_at      timestamptz not null,
  settled_at      timestamptz,
  version         int not null default 1,
  unique (decision_key, part),
  constraint four_eyes check (approved_by is null or approved_by <> requested_by),
  constraint six_eyes check (confirmed_by is null or confirmed_by not in (requested_by, approved_by)),
  constraint approved_before_sent check (state in ('RESERVED', 'CANCELLED') or approved_by is not null)
);
create index refund_by_order on refund (order_number);
create index refund_by_decision on refund (decision_id);
create index refund_by_provider_ref on refund (provider_ref);
create index refund_by_case on refund (case_number);

create table refund_line (
  refund_id      uuid not null references refund,
  item           int not null,
  order_line     int not null,
  quantity       int not null check (quantity >= 0),
  goods          bigint not null,
  tax            bigint not null,
  discount_share bigint not null,
  shipping_share bigint not null,
  fee            bigint not null check (fee >= 0),
  amount         bigint not null check (amount >= 0),
  primary key (refund_id, item)
);

-- Append-only: every movement of money, once.
create table ledger_entry (
  id           bigint generated always as identity primary key,
  refund_id    uuid not null references refund,
  order_number text not null references payment_account,
  kind         text not null check (kind in ('RESERVE', 'SETTLE', 'RELEASE')),
  amount       bigint not null check (amount > 0),
  currency     char(3) not null,
  at           timestamptz not null,
  actor        text not null,
  unique (refund_id, kind)
);

create table refund_attempt (
  refund_id    uuid not null references refund,
  attempt      int not null,
  kind         text not null check (kind in ('CALL', 'LOOKUP')),
  started_at   timestamptz not null,
  ended_at     timestamptz,
  outcome      text,
  detail       text,
  primary key (refund_id, attempt)
);

create table payment_webhook (
  provider    text not null,
  event_id    text not null,
  received_at timestamptz not null,
  body        text not null,
  primary key (provider, event_id)
);

-- The simulated payment provider's own books; the engine never joins them.
create table simulated_gateway_refund (
  idempotency_key text primary key,
  id              text not null unique,
  payment_ref     text,
  amount          bigint not null,
  currency        char(3) not null,
  status          text not null,
  failure_code    text,
  created_at      timestamptz not null
);
create table simulated_gateway_fault (
  id        bigint generated always as identity primary key,
  fault     text not null,
  remaining int not null check (remaining >= 0)
);
