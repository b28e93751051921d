-- Variants, prices and stock of articles, as the shop tells them.
alter table product
  add column family    text,
  add column options   json not null default '{}',
  add column tax_rate  numeric(5, 4) check (tax_rate between 0 and 1),
  add column available int check (available >= 0),
  add column traits    text[] not null default '{}',
  add column picture   text,
  add constraint price_has_currency check ((list_price is null) = (currency is null));

create index product_family on product (family);

comment on column product.family is 'what its variants share; null while the shop told none';
comment on column product.available is 'pieces that can be sent; null where the shop does not count them';
