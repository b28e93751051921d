-- Customers may keep faulty goods for less (RET-09); what comes off as one sum, else the shop's share holds.
alter table repair_remedy_choice
  drop constraint repair_remedy_choice_remedy_check,
  add constraint repair_remedy_choice_remedy_check
    check (remedy in ('REPAIR', 'EXCHANGE', 'REFUND', 'PRICE_REDUCTION'));
create table repair_reduction (
  case_number text primary key references service_case,
  amount      bigint not null check (amount > 0),
  currency    text not null
);
comment on table repair_reduction is 'Kept: as long as its case: law and audit ask for the whole file';
