-- Facts imported from the shop; the shop stays the master.
create table customer (
  id          text primary key,
  email       text,
  name        text,
  phone       text,
  language    text not null default 'en',
  country     text,
  level       text not null default 'STANDARD',
  trade       text not null default 'B2C' check (trade in ('B2B', 'B2C', 'C2C'))
);
create index customer_by_email on customer (lower(email));

create table product (
  sku        text primary key,
  name       text not null,
  category   text,
  list_price bigint check (list_price >= 0),
  currency   char(3)
);

create table shop_order (
  number          text primary key,
  customer_id     text not null references customer,
  placed_at       timestamptz not null,
  delivered_at    timestamptz,
  currency        char(3) not null,
  country         text,
  shipping_amount bigint not null default 0 check (shipping_amount >= 0),
  tax_included    boolean not null default true,
  paid_amount     bigint not null check (paid_amount >= 0),
  gift            boolean not null default false,
  source          text not null default 'API',
  import_job      uuid,
  version         int not null default 1,
  updated_at      timestamptz not null
);
create index shop_order_by_customer on shop_order (customer_id, placed_at desc);

create table order_line (
  order_number      text not null references shop_order,
  line              int not null check (line > 0),
  sku               text not null,
  name              text not null,
  category          text,
  quantity          int not null check (quantity > 0),
  unit_price        bigint not null check (unit_price >= 0),
  tax               bigint not null default 0 check (tax >= 0),
  discount          bigint not null default 0 check (discount >= 0),
  serials           text[] not null default '{}',
  traits            text[] not null default '{}',
  -- pieces bound in open or finished requests; a request that ends without return gives them back
  claimed_quantity  int not null default 0 check (claimed_quantity >= 0),
  returned_quantity int not null default 0 check (returned_quantity >= 0),
  primary key (order_number, line),
  constraint never_more_than_bought check (claimed_quantity <= quantity and returned_quantity <= quantity)
);
create index order_line_by_sku on order_line (sku);

create table order_payment (
  order_number text not null references shop_order,
  seq          int not null,
  method       text not null,
  amount       bigint not null check (amount >= 0),
  provider_ref text,
  primary key (order_number, seq)
);

create table import_job (
  id           uuid primary key,
  format       text not null,
  file_name    text,
  state        text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  rows_read    bigint not null default 0,
  rows_kept    bigint not null default 0,
  rows_refused bigint not null default 0,
  started_by   text not null,
  started_at   timestamptz not null,
  finished_at  timestamptz,
  failure      text
);

create table import_row_error (
  job_id uuid not null references import_job,
  row_no bigint not null,
  field  text,
  reason text not null,
  primary key (job_id, row_no)
);

-- A cancellation row of an imported shop file: a return the shop says it took, to be checked.
-- It is kept once, however often the file that names it is imported.
create table imported_return (
  id            bigint generated always as identity primary key,
  job_id        uuid not null references import_job,
  row_no        bigint not null,
  document      text not null,
  position      int not null,
  sku           text not null,
  description   text,
  quantity      int not null check (quantity > 0),
  unit_price    bigint not null,
  currency      char(3) not null,
  customer_id   text,
  returned_at   timestamptz not null,
  verdict       text not null check (verdict in ('UNJUDGED', 'MATCHED', 'NO_EARLIER_PURCHASE', 'NOT_A_PRODUCT', 'OVER_RETURNED')),
  order_number  text,
  order_line    int,
  reason        text not null,
  unique (document, position)
);
create index imported_return_unjudged on imported_return (customer_id, sku) where verdict = 'UNJUDGED';

-- Which jobs read which return, with its row in that file.
create table import_job_return (
  job_id    uuid not null references import_job,
  row_no    bigint not null,
  return_id bigint not null references imported_return,
  primary key (job_id, row_no)
);

-- The bought lines a matched return was taken from; one return may empty several purchases.
create table imported_return_piece (
  return_id    bigint not null references imported_return,
  order_number text not null,
  order_line   int not null,
  quantity     int not null check (quantity > 0),
  primary key (return_id, order_number, order_line),
  foreign key (order_number, order_line) references order_line
);
