-- What an instance of a case knew at its end and at gateways that it may have come to more than once, so that a
-- draft of its process can be walked through with it.
create table instance_fact (
  id          bigint generated always as identity primary key,
  case_number text not null,
  instance    text not null,
  process     text not null,
  version     int not null,
  gateway     text,
  facts       jsonb not null,
  at          timestamptz not null
);
comment on table instance_fact is 'Kept: recourse.retention.instance-facts, removed by HousekeepingProcess';
comment on column instance_fact.gateway is 'null at the end of the instance';
create index instance_fact_by_case on instance_fact (case_number, process);
create index instance_fact_by_age on instance_fact (at);

-- A back-test of a process, beside what back_test keeps of it.
create table back_test_walk (
  test    uuid primary key references back_test on delete cascade,
  base    int not null,
  content text not null
);
comment on table back_test_walk is 'Kept: as long as its back-test';
comment on column back_test_walk.content is 'the deployed version that the draft is based on';

-- Each instance of its cases, walked by the deployed version and by the draft.
create table back_test_walked (
  id          bigint generated always as identity primary key,
  test        uuid not null references back_test on delete cascade,
  case_number text not null references service_case,
  ended_at    timestamptz not null,
  state       text not null check (state in ('SAME', 'CHANGED', 'UNANSWERED', 'NOT_REPLAYABLE')),
  reason      text check ((reason is null) = (state in ('SAME', 'CHANGED'))),
  element     text,
  what        text[] not null,
  end_then    text,
  end_now     text,
  way         text not null check (way in ('LOSES', 'GAINS', 'NEITHER')),
  hand        text not null check (hand in ('AUTOMATIC', 'BY_PERSON', 'AS_BEFORE')),
  days_saved  numeric,
  gone        int not null,
  gone_days   numeric not null,
  come        int not null,
  come_days   numeric not null,
  pays        int not null check (pays in (-1, 0, 1)),
  paid        boolean not null,
  worth       bigint,
  currency    text check ((currency is null) = (worth is null)),
  money_days  numeric,
  granted     text,
  breach      text,
  kept        int not null
);
comment on table back_test_walked is 'Kept: as long as its back-test';
comment on column back_test_walked.days_saved is 'below 0 where it takes longer';
comment on column back_test_walked.gone is 'tasks of people that fall away, and how long they took; come: those that come in, by their medians';
comment on column back_test_walked.worth is 'what was paid, or the goods where nothing was or more would be';
comment on column back_test_walked.money_days is 'by so many days money is paid sooner; below 0 where later';
comment on column back_test_walked.granted is 'what the law grants in this case; null where nothing, or nobody knows';
comment on column back_test_walked.kept is 'terms of the law that were missed and would not be';
create index back_test_walked_by_test on back_test_walked (test, id);

create view published.ended_clock as
  select case_number, name, due_at, ended_at, state, legal_ground
  from case_clock where kind = 'OBLIGATION' and ended_at is not null;
