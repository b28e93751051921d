-- Money that customers owe on cases: what was asked for, and every payment a provider took.
create table customer_payment (
  id           uuid primary key,
  case_number  text not null references service_case,
  debt         text not null,
  amount       bigint not null check (amount > 0),
  currency     char(3) not null,
  method_ref   text,
  state        text not null check (state in ('OPEN', 'PAID', 'DECLINED', 'EXPIRED', 'REPLACED')),
  failure_code text,
  requested_by text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  settled_at   timestamptz,
  constraint paid_has_time check ((state = 'PAID') = (settled_at is not null))
);
create index customer_payment_by_case on customer_payment (case_number);
-- The last link counts: of what is owed for one thing, one is open at most, and one is ever paid.
create unique index one_open_payment on customer_payment (case_number, debt) where state = 'OPEN';
create unique index one_paid_payment on customer_payment (case_number, debt) where state = 'PAID';
comment on table customer_payment is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column customer_payment.debt is 'what it is owed for, named by who asks; one debt is paid once';
comment on column customer_payment.method_ref is 'the stored method that was charged; null where the customer chooses by the link';

-- Each charge of a provider counts once, whatever it was worth to us.
create table payment_receipt (
  provider_ref text primary key,
  payment_id   uuid not null references customer_payment,
  amount       bigint not null check (amount > 0),
  currency     char(3) not null,
  kept         bigint not null check (kept >= 0),
  received_at  timestamptz not null,
  refund_id    uuid references refund,
  constraint the_rest_goes_back check (kept <= amount and (kept = amount) = (refund_id is null))
);
create index payment_receipt_by_payment on payment_receipt (payment_id);
comment on table payment_receipt is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column payment_receipt.kept is 'minor units that pay what was owed; the rest is given back by refund_id';

-- What was charged for an order after it was paid, beside the payments the shop told.
create table charged_payment (
  provider_ref text primary key,
  order_number text not null references shop_order,
  seq          int not null check (seq > 1000),
  method       text not null,
  amount       bigint not null check (amount > 0),
  currency     char(3) not null,
  unique (order_number, seq)
);
comment on table charged_payment is 'Kept: as long as the ledger of its order';
comment on column charged_payment.seq is 'its place behind the payments the shop told, from 1001';

-- The simulated provider's own books of charges; the engine never joins them.
create table simulated_gateway_page (
  idempotency_key text primary key,
  token           text not null unique,
  case_number     text not null,
  amount          bigint not null,
  currency        char(3) not null,
  method_ref      text,
  return_url      text not null,
  expires_at      timestamptz not null,
  failure_code    text,
  created_at      timestamptz not null
);
comment on table simulated_gateway_page is 'Kept: demo only';
create table simulated_gateway_charge (
  id              text primary key,
  idempotency_key text not null references simulated_gateway_page,
  amount          bigint not null check (amount > 0),
  currency        char(3) not null,
  charged_at      timestamptz not null,
  reported_at     timestamptz
);
create index simulated_charge_unreported on simulated_gateway_charge (charged_at) where reported_at is null;
comment on table simulated_gateway_charge is 'Kept: demo only';

alter table payment_account
  add column charged bigint not null default 0 check (charged >= 0),
  add constraint charged_is_paid check (charged <= paid);
comment on column payment_account.charged is 'what of paid the customer paid after the order, minor units';
