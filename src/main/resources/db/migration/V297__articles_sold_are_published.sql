create or replace view published.order_line as
  select order_number, line, unit_price, sku, quantity from order_line;
