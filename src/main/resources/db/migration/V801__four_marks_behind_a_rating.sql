-- What a customer found of a case apart from its one rating (SLA-05).
create table case_marks (
  case_number text primary key references service_case,
  speed       int check (speed between 1 and 5),
  efficiency  int check (efficiency between 1 and 5),
  fairness    int check (fairness between 1 and 5),
  attitude    int check (attitude between 1 and 5),
  check (num_nonnulls(speed, efficiency, fairness, attitude) > 0)
);
comment on table case_marks is 'Kept: as long as its case: how its customer found it, mark by mark';

create view published.case_marks as
  select case_number, speed, efficiency, fairness, attitude from case_marks;
