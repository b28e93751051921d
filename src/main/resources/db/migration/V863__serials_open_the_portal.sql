-- A serial and the e-mail of who has the piece tell who they are: sold with it, or it was registered or handed on.
create or replace view published.order_line as
  select order_number, line, unit_price, sku, quantity, category, serials from order_line;

create view published.unit as
  select key, serial, registered_by, first_owner from unit;
