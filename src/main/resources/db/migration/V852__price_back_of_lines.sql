-- Money back that names no line of its case, such as for a complaint about an order, still is part
-- of the price of what was bought: goods that come back later bring what is left of their price.
create table refund_share (
  refund_id  uuid not null references refund,
  order_line int not null,
  amount     bigint not null check (amount > 0),
  primary key (refund_id, order_line)
);
comment on table refund_share is 'Kept: as long as its case: law and audit ask for the whole file';

create or replace view published.refunded_line as
  select r.order_number, l.order_line, l.amount
  from refund r join refund_line l on l.refund_id = r.id
  where r.state <> 'CANCELLED'
  union all
  select r.order_number, s.order_line, s.amount
  from refund r join refund_share s on s.refund_id = r.id
  where r.state <> 'CANCELLED';
