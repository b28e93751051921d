-- Deliveries that went wrong: late, missing, incomplete, refused at the door, damaged.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT',
  'SERVICE_PLAN', 'DELIVERY_PROBLEM'));

create table delivery_problem (
  case_number text primary key references service_case,
  kind        text not null check (kind in ('LATE', 'MISSING', 'INCOMPLETE', 'REFUSED', 'DAMAGED')),
  declared_at timestamptz,
  found       text not null check (found in ('NONE', 'ARRIVED', 'BACK', 'LOST', 'PROVED')),
  overdue     text not null check (overdue in ('NONE', 'GOODS', 'ANSWER')),
  wish        text not null check (wish in ('REFUND', 'EXCHANGE', 'PRICE_REDUCTION', 'KEEP')),
  again       boolean not null
);
comment on table delivery_problem is 'Kept: as long as its case: law and audit ask for the whole file';
