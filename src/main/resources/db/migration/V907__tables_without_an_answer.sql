-- What the tables could not answer: the case was kept all the same and waits for a person.
create table decision_failure (
  id bigint generated always as identity primary key,
  case_number text not null references service_case,
  item int,
  decision text not null,
  version int,
  why text not null,
  at timestamptz not null
);
create index decision_failure_at on decision_failure (at);
create index decision_failure_of_case on decision_failure (case_number);
comment on table decision_failure is 'Kept: as long as the case, since it says why a person decided it';
