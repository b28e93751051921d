-- Visits at customers that are no repairs: something is installed.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT'));

create table site_visit (
  case_number  text primary key references service_case,
  kind         text not null check (kind in ('INSTALLATION')),
  order_number text,
  order_line   int,
  sku          text not null,
  article      text not null,
  category     text,
  country      char(2) not null,
  outcome      text check (outcome in ('DONE', 'GIVEN_UP', 'LAPSED', 'WITHDRAWN')),
  note         text,
  constraint installed_of_an_order
    check (kind <> 'INSTALLATION' or (order_number is not null and order_line is not null))
);
create unique index one_installation_of_a_line on site_visit (order_number, order_line)
  where kind = 'INSTALLATION' and outcome is null;
comment on table site_visit is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column site_visit.outcome is 'null while somebody is still to come';
