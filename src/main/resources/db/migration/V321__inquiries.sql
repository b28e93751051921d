create table inquiry (
  case_number text primary key references service_case (number),
  asked_back  text,
  answer      text,
  check (asked_back is not null or answer is not null)
);
comment on table inquiry is 'Kept: as long as its case: what was said to the customer';
