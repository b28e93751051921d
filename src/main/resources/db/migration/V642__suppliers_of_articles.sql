-- Who supplies an article, as the shop tells; returns are counted by it.
create table article_supplier (
  sku      text primary key,
  supplier text not null check (btrim(supplier) <> '' and length(supplier) <= 200)
);
comment on table article_supplier is 'Kept: as long as the shop says so: who supplies an article';

create or replace view published.order_line as
  select order_number, line, unit_price, sku, quantity, category from order_line;
