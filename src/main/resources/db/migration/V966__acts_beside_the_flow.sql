-- What people did beside the flow of a model, and where the case stood then.
create table act_beside_flow (
  chain   text not null,
  seq     int not null,
  kind    text not null,
  process text not null,
  element text not null,
  at      timestamptz not null,
  by      text not null,
  primary key (chain, seq)
);
comment on table act_beside_flow is 'Kept: 400 days; the round that counts takes older ones away';
comment on column act_beside_flow.chain is 'number of the case';
comment on column act_beside_flow.kind is 'type of the event on the trail';
comment on column act_beside_flow.by is 'id of the person';
create index act_beside_flow_by_time on act_beside_flow (at);

-- Steps that people went round more often than usual; quiet once somebody said what is made of it.
create table drift (
  id          bigint generated always as identity primary key,
  process     text not null,
  element     text not null,
  found_at    timestamptz not null,
  acts        int not null,
  usual       numeric not null,
  answered_by text,
  answer      text,
  answered_at timestamptz,
  check (num_nulls(answered_by, answer, answered_at) in (0, 3))
);
comment on table drift is 'Kept: always: what was noticed about a model, and what was made of it';
comment on column drift.acts is 'in the seven days up to then';
comment on column drift.usual is 'a week, as the mean of the eight before';
create unique index one_open_drift_of_a_step on drift (process, element) where answered_at is null;

create table drift_threshold (
  at_least   int not null check (at_least >= 1),
  deviations numeric not null check (deviations >= 0),
  set_by     text not null,
  set_at     timestamptz not null,
  only_one   boolean primary key default true check (only_one)
);
comment on table drift_threshold is 'Kept: one row';

-- Decisions that a rule would have made otherwise.
create view published.decided_otherwise as
  select id, case_number from policy_deviation
  where kind in ('REFUSED_AGAINST_RULE', 'GRANTED_AGAINST_RULE', 'OTHER_REMEDY');
