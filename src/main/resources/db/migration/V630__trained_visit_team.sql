-- Who makes visits is trained for them and was assessed; the latest assessment counts, for a time.
create table visit_training (
  id          bigint generated always as identity primary key,
  person      text not null references staff,
  trained_on  date not null,
  assessed_on date not null,
  assessed_by text references staff,
  passed      boolean not null,
  valid_until date,
  note        text not null,
  reminded_at timestamptz,
  constraint trained_before_assessed check (trained_on <= assessed_on),
  constraint passed_for_a_time check (passed = (valid_until is not null)),
  constraint valid_after_assessed check (valid_until > assessed_on),
  constraint assessed_by_another check (assessed_by <> person)
);
create index visit_training_of on visit_training (person, assessed_on desc, id desc);
comment on table visit_training is 'Kept: while the account exists: who may speak to customers for the house, and why';
comment on column visit_training.assessed_by is 'null where membership of the team was taken over';

-- Whoever makes visits now goes on for a year; until then they are to be assessed.
insert into visit_training (person, trained_on, assessed_on, passed, valid_until, note)
select username, current_date, current_date, true, current_date + 365, ''
from staff where 'visits' = any (roles);
