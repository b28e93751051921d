-- What a back-test goes on to: tables asked after the changed one, clocks, cases marked for abuse.
create view published.case_marked_for_abuse as select distinct case_number from abusive_contact;

create view published.waited_clock as
  select id, case_number, name, due_at, state, ended_at from case_clock where kind = 'OBLIGATION';

alter table back_test_change add column marked int not null default 0 check (marked in (-1, 0, 1));
alter table back_test_change add column in_time boolean not null default false;
comment on column back_test_change.marked is 'of a case marked for abuse: whether its customer gets more easily what they want, or less';
comment on column back_test_change.in_time is 'decided by a person too late, and by no person under the draft';

-- What the tables that are asked after the changed one say with its new answer.
create table back_test_after (
  test     uuid not null,
  receipt  bigint not null,
  decision text not null,
  turn     text not null check (turn in ('NEW', 'GONE', 'CHANGED', 'NO_ANSWER')),
  what     text[] not null,
  unknown  text[] not null,
  primary key (test, receipt, decision),
  foreign key (test, receipt) references back_test_change on delete cascade
);
comment on table back_test_after is 'Kept: as long as its back-test';

-- Decisions that people took on the cases of each page, and how many of them were late.
create table back_test_wait (
  test    uuid not null references back_test on delete cascade,
  place   int not null,
  decided int not null,
  late    int not null check (late between 0 and decided),
  primary key (test, place)
);
comment on table back_test_wait is 'Kept: as long as its back-test';
