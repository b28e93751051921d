-- What was changed of an order's price, quantity or payment, and by whom; append-only.
create table order_change (
  id           bigint generated always as identity primary key,
  order_number text not null references shop_order,
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('STAFF', 'PARTNER', 'SYSTEM')),
  actor_id     text not null,
  via          text not null check (via in ('API', 'IMPORT')),
  what         text not null,
  was          text,
  became       text
);
create index order_change_by_order on order_change (order_number, id);
create trigger order_change_is_append_only before update or delete on order_change
  for each row execute function refuse_change();

-- Whoever pays a refund by hand is none of those who decided, approved or confirmed it.
alter table refund add constraint payer_is_another check (
  paid_by is null or paid_by not in (requested_by, approved_by, confirmed_by)) not valid;
