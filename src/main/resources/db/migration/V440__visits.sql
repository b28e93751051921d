create table visit (
  case_number text primary key references service_case,
  taken_up_at timestamptz not null
);
comment on table visit is 'Kept: as long as its case: what the customer was asked';
comment on column visit.taken_up_at is 'tries made before no longer count towards its limits';

create table visit_try (
  case_number text not null references visit,
  position    int not null,
  at          timestamptz not null,
  made_by     text not null,
  outcome     text not null check (outcome in ('REACHED', 'NO_ANSWER', 'CALL_LATER', 'REFUSED')),
  satisfied   boolean,
  score       int check (score between 1 and 5),
  comment     text,
  call_at     timestamptz,
  primary key (case_number, position),
  constraint who_is_reached_says_how_it_was check ((outcome = 'REACHED') = (satisfied is not null)
    and (score is null or outcome = 'REACHED')),
  constraint a_promise_has_its_time check ((outcome = 'CALL_LATER') = (call_at is not null))
);
comment on table visit_try is 'Kept: as long as its case: who called when, and what the customer said';
