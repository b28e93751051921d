-- Goods that came with a return and that nobody announced: more pieces than were granted, or other articles. They are no
-- lines of the case before somebody decides so; what is not added to the return goes back to the customer.
create table return_surplus (
  case_number     text not null references service_case,
  position        int not null check (position > 0),
  sku             text,
  name            text not null,
  quantity        int not null check (quantity > 0),
  note            text,
  found_at        timestamptz not null,
  found_by        text not null,
  decided         boolean not null default false,
  added           int not null default 0 check (added between 0 and quantity),
  item            int,
  tracking_number text,
  primary key (case_number, position),
  check (decided or added = 0),
  check ((added > 0) = (item is not null)),
  check (tracking_number is null or decided and added < quantity)
);
comment on table return_surplus is 'Kept: as long as its case: law and audit ask for the whole file';
