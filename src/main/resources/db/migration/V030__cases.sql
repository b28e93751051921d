create sequence case_number_seq start 100001;

create table service_case (
  number            text primary key,
  type              text not null check (type in ('RETURN', 'EXCHANGE', 'REPAIR', 'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION')),
  channel           text not null,
  filed_by_kind     text not null,
  filed_by          text not null,
  customer_id       text references customer,
  order_number      text references shop_order,
  language          text not null,
  country           text,
  subject           text,
  body              text,
  status            text not null check (status in ('OPEN', 'WAITING_CUSTOMER', 'WAITING_PARTNER', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  phase             text not null,
  owner             text,
  team              text not null,
  priority          int not null,
  policy_version    text,
  statute_pack      text,
  return_method     text,
  process_instance  text,
  process_key       text,
  process_version   int,
  ground            text,
  next_actor        text,
  next_step         text,
  next_due_at       timestamptz,
  default_outcome   text,
  opened_at         timestamptz not null,
  updated_at        timestamptz not null,
  closed_at         timestamptz,
  reopened_count    int not null default 0,
  contact_count     int not null default 1,
  satisfaction      int check (satisfaction between 1 and 5),
  version           int not null default 1
);
create index service_case_by_customer on service_case (customer_id, opened_at desc);
create index service_case_by_order on service_case (order_number);
create index service_case_open on service_case (status, opened_at desc, number);
create index service_case_by_instance on service_case (process_instance);

create table case_line (
  case_number       text not null references service_case,
  item              int not null check (item > 0),
  order_line        int not null,
  sku               text not null,
  name              text not null,
  quantity          int not null check (quantity > 0),
  approved_quantity int not null default 0 check (approved_quantity between 0 and quantity),
  received_quantity int not null default 0 check (received_quantity between 0 and quantity),
  accepted_quantity int not null default 0 check (accepted_quantity between 0 and quantity),
  reason            text not null,
  sub_reason        text,
  note              text,
  serial            text,
  remedy_asked      text,
  remedy            text,
  exchange_sku      text,
  decision          text not null default 'REQUESTED' check (decision in ('REQUESTED', 'INFO_NEEDED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  goods             text not null default 'NOT_DUE' check (goods in ('NOT_DUE', 'LABEL', 'IN_TRANSIT', 'RECEIVED', 'SHORT', 'LOST', 'INSPECTED', 'DISPOSED', 'BACK_TO_CUSTOMER')),
  money             text not null default 'NONE' check (money in ('NONE', 'COMPUTED', 'APPROVED', 'SENT', 'SETTLED', 'FAILED', 'CLAWED_BACK')),
  grade             text check (grade in ('A', 'B', 'C', 'D')),
  disposition       text check (disposition in ('RESTOCK', 'REFURBISH', 'SCRAP', 'RETURN_TO_CUSTOMER')),
  inspection_note   text,
  ground            text,
  primary key (case_number, item)
);
create index case_line_by_reason on case_line (reason, sku);

-- A file without a case was uploaded ahead of the request that will name it.
create table evidence (
  id          uuid primary key,
  case_number text references service_case,
  item        int,
  file_name   text not null,
  media_type  text not null,
  size        bigint not null check (size > 0),
  sha256      bytea not null,
  stored_as   text not null,
  actor_kind  text not null,
  actor_id    text not null,
  at          timestamptz not null
);
create index evidence_by_case on evidence (case_number);

-- Every word on a case: mails, portal and staff messages, internal notes.
create table case_message (
  id             uuid primary key,
  case_number    text not null references service_case,
  direction      text not null check (direction in ('IN', 'OUT', 'INTERNAL')),
  channel        text not null,
  author_kind    text not null,
  author_id      text not null,
  template       text,
  language       text,
  recipient      text,
  subject        text,
  body           text not null,
  body_html      text,
  delivery_state text not null check (delivery_state in ('RECEIVED', 'QUEUED', 'SENT', 'FAILED', 'STORED')),
  mail_id        text,
  send_key       text unique,
  attempts       int not null default 0,
  failure        text,
  at             timestamptz not null,
  sent_at        timestamptz
);
create index case_message_by_case on case_message (case_number, at);

-- An obligation: who owes what to whom by when, and what happens by default.
create table case_clock (
  id              bigint generated always as identity primary key,
  case_number     text not null references service_case,
  name            text not null,
  party           text not null,
  started_at      timestamptz not null,
  due_at          timestamptz not null,
  state           text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
  default_outcome text not null,
  legal_ground    text,
  ended_at        timestamptz
);
create index case_clock_by_case on case_clock (case_number, state);
create unique index one_running_clock_per_name on case_clock (case_number, name) where state = 'RUNNING';

create table decision_receipt (
  id            bigint generated always as identity primary key,
  case_number   text not null references service_case,
  item          int,
  decision      text not null,
  version       text not null,
  inputs        text not null,
  matched_rules text[] not null,
  outcome       text not null,
  ground        text,
  actor_kind    text not null,
  actor_id      text not null,
  at            timestamptz not null
);
create index decision_receipt_by_case on decision_receipt (case_number, at);

-- A signed one-time link for a customer into one case.
create table access_link (
  id          uuid primary key,
  case_number text not null references service_case,
  purpose     text not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
