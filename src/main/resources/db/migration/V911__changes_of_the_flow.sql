-- The flow of one case changed by hand: asked for by one person, answered by another.
create table flow_change (
  id          uuid primary key,
  case_number text not null references service_case,
  act         text not null check (act in ('SKIP', 'REPEAT', 'SET_FACTS')),
  element     text,
  name        text,
  facts       jsonb not null,
  about       jsonb not null,
  before      jsonb not null,
  after       jsonb not null,
  reason      text not null,
  team        text not null check (team in ('lead', 'owner')),
  asked_by    text not null,
  asked_at    timestamptz not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED', 'LAPSED')),
  answered_by text,
  answered_at timestamptz,
  constraint flow_change_names_a_step check ((act = 'SET_FACTS') = (element is null)),
  constraint flow_change_by_two check (answered_by <> asked_by),
  constraint flow_change_waits check ((state = 'WAITING') = (answered_at is null)),
  constraint flow_change_lapsed_by_nobody check ((state in ('DONE', 'REFUSED')) = (answered_by is not null))
);
create index flow_change_by_case on flow_change (case_number, asked_at);
comment on table flow_change is 'Kept: as long as its case: who changed its flow by hand, and who agreed';
