-- What makers and suppliers owe for faulty goods, each claim a case below the one that showed the fault.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR', 'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE',
  'RECALL', 'SITE_VISIT', 'SERVICE_PLAN', 'DELIVERY_PROBLEM', 'CARRIER_CLAIM', 'PRAISE', 'LOAN_DEVICE', 'DATA_LEAK', 'SUPPLIER_CLAIM'));

create table supplier_claim (
  case_number     text primary key references service_case,
  parent          text not null references service_case,
  item            int not null,
  goods           text not null,
  supplier        text not null check (btrim(supplier) <> ''),
  worth           bigint not null check (worth >= 0),
  currency        char(3) not null,
  due             boolean not null,
  notice_days     int not null check (notice_days > 0),
  answer_days     int not null check (answer_days > 0),
  reminders_meant int not null check (reminders_meant >= 0),
  ground          text not null,
  state           text not null check (state in
    ('TO_FILE', 'FILED', 'ACKNOWLEDGED', 'BOOKED', 'REFUSED', 'UNANSWERED', 'UNPAID', 'FORFEITED', 'WAIVED')),
  claimed         bigint check (claimed > 0),
  reference       text,
  reminders       int not null default 0 check (reminders >= 0),
  acknowledged    bigint not null default 0 check (acknowledged >= 0),
  booked          bigint not null default 0 check (booked >= 0),
  raised_at       timestamptz not null,
  unique (parent, item),
  constraint acknowledged_of_what_was_claimed check (acknowledged = 0 or acknowledged <= claimed),
  constraint booked_is_paid check ((booked > 0) = (state = 'BOOKED'))
);
comment on table supplier_claim is 'Kept: as long as its case: law and audit ask for the whole file';
create index supplier_claim_open on supplier_claim (raised_at) where state in ('TO_FILE', 'FILED', 'ACKNOWLEDGED');

create view published.article_supplier as select sku, supplier from article_supplier;
