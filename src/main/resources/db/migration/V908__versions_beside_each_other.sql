-- A version that serves a share of the new cases beside the one before, until two people decide.
create table pilot (
  id            uuid primary key,
  kind          text not null check (kind in ('BPMN', 'DMN')),
  key           text not null,
  base_version  int not null,
  pilot_version int not null,
  draft         uuid not null references model_draft,
  draft_version int not null,
  share         int not null check (share between 1 and 99),
  team          text,
  category      text,
  country       text,
  type          text,
  from_at       timestamptz,
  until_at      timestamptz not null,
  state         text not null check (state in ('PLANNED', 'RUNNING', 'ROLLED_OUT', 'WITHDRAWN', 'SUPERSEDED')),
  begun_by      text not null,
  reason        text not null,
  decision      text check (decision in ('ROLL_OUT', 'WITHDRAW')),
  asked_by      text,
  asked_at      timestamptz,
  asked_reason  text,
  withdrawal    uuid references model_draft,
  answered_by   text,
  answered_at   timestamptz,
  constraint pilot_two_people check (answered_by is null or answered_by <> asked_by)
);
create unique index pilot_running on pilot (kind, key) where state = 'RUNNING';
create index pilot_by_draft on pilot (draft);
create index pilot_by_withdrawal on pilot (withdrawal);
comment on table pilot is 'Kept: always, as the versions it decided on';

create table pilot_case (
  pilot       uuid not null references pilot,
  case_number text not null references service_case,
  arm         text not null check (arm in ('PILOT', 'BASE', 'OUTSIDE')),
  primary key (pilot, case_number)
);
create index pilot_case_by_case on pilot_case (case_number);
comment on table pilot_case is 'Kept: as long as its case: it says which version decided it';

create view published.case_subject as
  select number, type, country, team, category, opened_at, closed_at, status, reopened_count
  from service_case;
