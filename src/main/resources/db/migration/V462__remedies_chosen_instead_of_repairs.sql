-- What the customer wants should a fault be confirmed, of what the law and the shop offer.
create table repair_remedy_choice (
  case_number text primary key references service_case,
  remedy      text not null check (remedy in ('REPAIR', 'EXCHANGE', 'REFUND')),
  chosen_at   timestamptz not null
);
comment on table repair_remedy_choice is 'Kept: as long as its case';
