-- What a draft of a table would have said to closed cases, before anybody agrees to it.
create table back_test (
  id            uuid primary key,
  draft         uuid not null references model_draft on delete cascade,
  draft_version int not null,
  decision      text not null,
  content       text not null,
  asked_by      text not null,
  asked_at      timestamptz not null,
  state         text not null check (state in ('RUNNING', 'DONE', 'CUT_SHORT')),
  cases         int not null check (cases >= 0),
  compared      int not null check (compared between 0 and cases),
  decisions     int not null,
  unanswered    int not null,
  law_unknown   int not null,
  other_version int not null,
  busy_millis   bigint not null,
  ended_at      timestamptz check ((ended_at is null) = (state = 'RUNNING'))
);
comment on table back_test is 'Kept: as long as its draft: what was known when it was agreed on';
create index back_test_by_draft on back_test (draft, asked_at desc);
-- one at a time for each draft
create unique index back_test_running on back_test (draft) where state = 'RUNNING';

-- The closed cases it looks at, the last closed first.
create table back_test_case (
  test        uuid not null references back_test on delete cascade,
  place       int not null,
  case_number text not null references service_case,
  primary key (test, place)
);
comment on table back_test_case is 'Kept: as long as its back-test';

-- Decisions that would have gone otherwise.
create table back_test_change (
  test        uuid not null references back_test on delete cascade,
  receipt     bigint not null references decision_receipt,
  case_number text not null references service_case,
  item        int,
  at          timestamptz not null,
  what        text[] not null,
  way         text not null check (way in ('LOSES', 'GAINS', 'NEITHER')),
  hand        text not null check (hand in ('AUTOMATIC', 'BY_PERSON', 'AS_BEFORE')),
  days_saved  numeric,
  pays        int not null check (pays in (-1, 0, 1)),
  worth       bigint,
  currency    text check ((currency is null) = (worth is null)),
  breach      text,
  failure     text,
  primary key (test, receipt)
);
comment on table back_test_change is 'Kept: as long as its back-test';
