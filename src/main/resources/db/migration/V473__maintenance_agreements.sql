-- Upkeep that was agreed on for a unit, granted or sold; its visits are opened when they are due (REP-04).
create table maintenance_agreement (
  id           bigint generated always as identity primary key,
  unit_key     text not null references unit,
  serial       text not null,
  every_months int not null check (every_months between 1 and 60),
  starts_on    date not null,
  ends_on      date not null,
  next_on      date not null,
  price        bigint check (price >= 0),
  currency     char(3),
  reason       text not null,
  state        text not null check (state in ('ASKED', 'IN_FORCE', 'LAPSED', 'ENDED')),
  sale         text references service_plan_sale,
  agreed_by    text not null,
  agreed_at    timestamptz not null,
  constraint agreed_for_a_time check (ends_on >= starts_on),
  constraint agreed_price_in_a_currency check ((price is null) = (currency is null)),
  constraint unpaid_only_with_a_sale check (state not in ('ASKED', 'LAPSED') or sale is not null)
);
create unique index one_agreement_of_a_unit on maintenance_agreement (unit_key) where state in ('ASKED', 'IN_FORCE');
create index maintenance_due on maintenance_agreement (next_on) where state = 'IN_FORCE';
comment on table maintenance_agreement is 'Kept: as long as its unit: what was promised for it';

create table maintenance_visit (
  agreement   bigint not null references maintenance_agreement,
  due_on      date not null,
  case_number text not null references service_case,
  primary key (agreement, due_on)
);
comment on table maintenance_visit is 'Kept: as long as its case: law and audit ask for the whole file';

alter table site_visit drop constraint site_visit_kind_check;
alter table site_visit add constraint site_visit_kind_check check (kind in ('INSTALLATION', 'MAINTENANCE'));
