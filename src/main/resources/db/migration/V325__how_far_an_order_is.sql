-- How far an order is, where it goes and in which parcels, and how its customer can be paid or charged.
create function is_postal_address(jsonb) returns boolean language sql immutable
  return $1 is null or (jsonb_typeof($1) = 'object' and $1 ?& array['line1', 'city', 'postcode', 'country']
    and $1 ->> 'country' ~ '^[A-Z]{2}$');

alter table customer add column address jsonb check (is_postal_address(address));

alter table shop_order
  add column status         text check (status in ('PENDING', 'PROCESSED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  add column ship_to        jsonb check (is_postal_address(ship_to)),
  add column order_discount bigint check (order_discount >= 0);

comment on column shop_order.status is 'as the shop tells it; null is taken as sent, as every order was before';
comment on column shop_order.order_discount is 'minor units off the whole order, beside the discounts of its lines; null while unsaid';

alter table order_line add column product text;
comment on column order_line.product is 'the family that the article''s variants share; null while the shop told none';

alter table order_payment add column kind text
  check (kind in ('CARD', 'WALLET', 'GIFT_CARD', 'BANK', 'CASH', 'OTHER'));

create table customer_method (
  customer_id  text not null references customer,
  seq          int not null,
  provider_ref text not null,
  kind         text not null check (kind in ('CARD', 'WALLET', 'GIFT_CARD', 'BANK', 'CASH', 'OTHER')),
  balance      bigint check (balance >= 0),
  currency     char(3),
  primary key (customer_id, provider_ref),
  constraint balance_has_currency check ((balance is null) = (currency is null))
);
comment on table customer_method is 'Kept: as long as its customer';

create table order_parcel (
  order_number    text not null references shop_order,
  tracking_number text not null,
  seq             int not null,
  delivered_at    timestamptz,
  lines           int[] not null check (cardinality(lines) > 0),
  primary key (order_number, tracking_number)
);
comment on table order_parcel is 'Kept: as long as the shop keeps its order: cases refer to it';
