-- Returned pieces that brought nothing: free, or eaten by deductions. They count as returned.
create table returned_without_refund (
  case_number    text not null references service_case,
  item           int not null,
  -- pieces of the line that were settled before these
  after_pieces   int not null check (after_pieces >= 0),
  order_number   text not null references shop_order,
  order_line     int not null,
  quantity       int not null check (quantity > 0),
  goods          bigint not null,
  tax            bigint not null,
  discount_share bigint not null,
  primary key (case_number, item, after_pieces)
);
create index returned_without_refund_by_order on returned_without_refund (order_number);

-- Tax lies on top where the payment is nearer to the sum with it; until now a cent decided.
update shop_order o set tax_included = false
from (select order_number, sum(unit_price * quantity - discount) as goods, sum(tax) as tax
      from order_line group by order_number) l
where l.order_number = o.number and o.tax_included and l.tax > 0
  and o.paid_amount - o.shipping_amount - l.goods > l.tax / 2;
