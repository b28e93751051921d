-- Kind words of customers, and whom they are for.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT',
  'SERVICE_PLAN', 'DELIVERY_PROBLEM', 'CARRIER_CLAIM', 'PRAISE', 'LOAN_DEVICE'));

create table praise (
  id          uuid primary key,
  case_number text not null references service_case,
  source      text not null check (source in ('CASE', 'SURVEY', 'STAFF')),
  words       text not null,
  team        text not null,
  person      text,
  marked_by   text,
  at          timestamptz not null,
  constraint praise_heard_by_staff check ((source = 'STAFF') = (marked_by is not null))
);
create unique index praise_once on praise (case_number, md5(words));
create index praise_of_team on praise (team, at);
create index praise_of_person on praise (person, at);
comment on table praise is 'Kept: as long as its case: kind words, and whom they are for';
