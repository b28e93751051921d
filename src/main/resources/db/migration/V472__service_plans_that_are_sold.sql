-- What customers buy for a unit after its sale is paid for on a case of its own, and in force only then.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT',
  'SERVICE_PLAN'));

create table service_plan_sale (
  case_number text primary key references service_case,
  kind        text not null check (kind in ('WARRANTY', 'MAINTENANCE')),
  serial      text not null,
  name        text not null check (name <> ''),
  price       bigint not null check (price > 0),
  currency    char(3) not null,
  state       text not null check (state in ('ASKED', 'PAID', 'LAPSED', 'WITHDRAWN'))
);
comment on table service_plan_sale is 'Kept: as long as its case: law and audit ask for the whole file';

-- A warranty that is sold begins to count once it is paid; what lapsed unpaid leaves its time free.
alter table unit_warranty
  add column state text not null default 'IN_FORCE' check (state in ('ASKED', 'IN_FORCE', 'LAPSED')),
  add column sale  text references service_plan_sale;
alter table unit_warranty alter column state drop default;
alter table unit_warranty add constraint asked_for_by_a_sale check (state = 'IN_FORCE' or sale is not null);
alter table unit_warranty drop constraint one_of_a_plan_at_a_time;
create unique index one_of_a_plan_at_a_time on unit_warranty (unit_key, plan, starts_on) where state <> 'LAPSED';
comment on column unit_warranty.sale is 'the case it was paid on; null where it was granted, or sold before sales had cases';
