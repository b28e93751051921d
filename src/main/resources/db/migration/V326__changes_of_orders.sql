-- An order that was not sent yet is changed or cancelled on a case of its own.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE'));

alter table shop_order add column paid_since bigint not null default 0;
comment on column shop_order.paid_since is
  'minor units paid in, or given back where negative, because the order was changed after it was paid';

alter table order_change drop constraint order_change_via_check;
alter table order_change add constraint order_change_via_check check (via in ('API', 'IMPORT', 'CASE'));

create table requested_change (
  case_number  text primary key references service_case,
  order_number text not null references shop_order,
  kind         text not null check (kind in ('CANCEL', 'SHIP_TO', 'ITEMS', 'PAYMENT')),
  reason       text,
  ship_to      jsonb check (is_postal_address(ship_to)),
  method_ref   text,
  state        text not null check (state in ('ASKED', 'TO_PAY', 'DONE', 'REFUSED', 'CALLED_OFF')),
  ground       text,
  due          bigint not null default 0,
  currency     char(3) not null,
  pay_by       timestamptz,
  constraint says_what_is_changed check ((kind = 'CANCEL') = (reason is not null)
    and (kind = 'SHIP_TO') = (ship_to is not null) and (kind = 'PAYMENT') = (method_ref is not null)),
  constraint waits_for_money check (state <> 'TO_PAY' or (due > 0 and pay_by is not null))
);
-- One change of an order waits for a word or for money at a time.
create unique index one_open_change on requested_change (order_number) where state in ('ASKED', 'TO_PAY');
comment on table requested_change is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column requested_change.due is 'minor units the customer pays for the change; negative where they get money back';

create table requested_article (
  case_number text not null references requested_change,
  position    int not null,
  order_line  int not null,
  sku         text not null,
  pieces      int not null check (pieces > 0),
  primary key (case_number, position)
);
comment on table requested_article is 'Kept: as long as its case: law and audit ask for the whole file';
