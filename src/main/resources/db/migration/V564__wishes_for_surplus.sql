-- What the customer wants of goods they had not announced: they are returned too, or go back.
alter table return_surplus add column wish text check (wish in ('RETURN', 'BACK'));
comment on column return_surplus.wish is 'null until the customer said so';
create or replace view published.return_surplus as
  select case_number, position, sku, name, quantity, note, decided, added, item, tracking_number, wish
  from return_surplus;
