-- What an article cost, by the time from which the shop told it; before this only the latest price was kept.
create table product_price (
  sku      text not null references product,
  since    timestamptz not null,
  price    bigint not null check (price >= 0),
  currency char(3) not null,
  primary key (sku, since)
);
comment on table product_price is 'Kept: as long as its article: claims for a price difference refer to it';
insert into product_price (sku, since, price, currency)
  select sku, now(), list_price, currency from product where list_price is not null;

-- Claims for the difference to a later price: what was paid for a piece, what it cost at its lowest, what that brought.
create table price_protection (
  case_number  text not null references service_case,
  item         int not null,
  order_number text not null references shop_order,
  order_line   int not null,
  pieces       int not null check (pieces >= 0),
  paid         bigint not null check (paid >= 0),
  price        bigint check (price >= 0),
  share        int not null check (share between 0 and 100),
  amount       bigint not null check (amount >= 0),
  granted      boolean not null default false,
  seq          bigint generated always as identity,
  primary key (case_number, item),
  check (not granted or amount > 0)
);
comment on table price_protection is 'Kept: as long as its case: law and audit ask for the whole file';
create index price_protection_of_line on price_protection (order_number, order_line, seq) where granted;
