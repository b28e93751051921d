-- Days on which somebody is away, and who stands in.
create table staff_absence (
  person    text not null references staff,
  first_day date not null,
  last_day  date not null check (last_day >= first_day),
  deputy    text references staff check (deputy <> person),
  primary key (person, first_day)
);
comment on table staff_absence is 'Kept: while the account exists';

-- The agent that customers of high levels turn to (CUS-08).
create table dedicated_agent (
  customer_id text primary key references customer,
  person      text not null references staff
);
comment on table dedicated_agent is 'Kept: while customer and account exist';

-- Who was given a case, and why; the latest looks after it.
create table case_assignment (
  id          bigint generated always as identity primary key,
  case_number text not null references service_case,
  person      text not null references staff,
  reason      text not null check (reason in ('DEDICATED', 'TIE', 'SKILL', 'LANGUAGE', 'LOAD', 'DEPUTY', 'BY_HAND')),
  note        text,
  at          timestamptz not null
);
create index case_assignment_of on case_assignment (case_number, id desc);
comment on table case_assignment is 'Kept: as long as its case: law and audit ask for the whole file';

create view published.case_assignment as
  select distinct on (case_number) case_number, person, reason, note, at from case_assignment
  order by case_number, id desc;
