-- What makes a unit do more than it did: offered by article, sold on a case, carried out by a technician (REP-08).
create table upgrade_offer (
  code        text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  sku         text not null references product,
  kind        text not null check (kind in ('PRODUCT', 'FUNCTION')),
  name        text not null check (btrim(name) <> ''),
  description text not null check (btrim(description) <> ''),
  amount      bigint not null check (amount > 0),
  currency    char(3) not null,
  sold_from   date not null,
  sold_until  date check (sold_until >= sold_from)
);
comment on table upgrade_offer is 'Kept: as long as the shop has it: what can be bought for units of an article';
create index upgrade_offer_by_article on upgrade_offer (sku);

create table upgrade (
  case_number text primary key references service_plan_sale,
  unit_key    text not null,
  code        text not null references upgrade_offer,
  sold_on     date not null,
  state       text not null check (state in ('ASKED', 'PAID', 'DONE', 'NOT_DONE', 'LAPSED', 'CALLED_OFF')),
  words       text
);
comment on table upgrade is 'Kept: as long as its case: what was bought for a unit and what was done';
create unique index one_of_an_upgrade_at_a_time on upgrade (unit_key, code) where state in ('ASKED', 'PAID', 'DONE');

alter table service_plan_sale drop constraint service_plan_sale_kind_check;
alter table service_plan_sale add constraint service_plan_sale_kind_check
  check (kind in ('WARRANTY', 'MAINTENANCE', 'UPGRADE'));
