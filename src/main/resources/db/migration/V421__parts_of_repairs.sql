-- Articles that a repair needs and uses up, and what they cost on the day they were built in.
create table repair_part (
  case_number text not null references service_case,
  position    int not null check (position > 0),
  sku         text not null references product,
  needed      int not null check (needed >= 0),
  used        int not null check (used >= 0),
  unit_cost   bigint check (unit_cost >= 0),
  currency    char(3),
  primary key (case_number, position),
  constraint each_part_once unique (case_number, sku),
  constraint costs_name_their_currency check ((unit_cost is null) = (currency is null))
);
comment on table repair_part is 'Kept: as long as its case';
