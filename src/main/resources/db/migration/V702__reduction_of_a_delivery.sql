-- What people took off the price of goods that stay with the customer, as one sum of the case.
create table delivery_reduction (
  case_number text primary key references service_case,
  amount      bigint not null check (amount > 0),
  currency    text not null
);
comment on table delivery_reduction is 'Kept: as long as its case: law and audit ask for the whole file';
