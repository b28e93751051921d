-- Why somebody looks after a case: the law's term is near, and who has a hand free.
alter table case_assignment drop constraint case_assignment_reason_check;
alter table case_assignment add constraint case_assignment_reason_check
  check (reason in ('DEDICATED', 'TIE', 'SKILL', 'LANGUAGE', 'LOAD', 'LAW', 'DEPUTY', 'BY_HAND'));

-- Which of the terms are the law's, for whoever orders work by them.
create or replace view published.case_clock as
  select case_number, name, party, due_at, default_outcome, state, legal_ground
  from case_clock where kind = 'OBLIGATION';

-- The nearest end by law that a case was last rated by, and when its priority is asked for again.
alter table service_level add column rated_for timestamptz;
alter table service_level add column rate_at timestamptz default '-infinity';
create index service_level_to_rate on service_level (rate_at);
comment on column service_level.rated_for is 'the nearest end of a term of the law; null where none runs';
comment on column service_level.rate_at is 'null for never again';
