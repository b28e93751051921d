-- What a rolled-out version came to in its pilot, and what it comes to later.
create table roll_out_watch (
  pilot       uuid primary key references pilot,
  owner       text not null,
  due_at      timestamptz not null,
  figures     jsonb not null,
  state       text not null check (state in ('WATCHED', 'KEPT', 'UNTOLD', 'REOPENED', 'ANSWERED')),
  measured_at timestamptz,
  later       jsonb,
  faded       text[] not null default '{}',
  answer_by   timestamptz,
  answered_by text,
  answered_at timestamptz,
  answer      text,
  constraint roll_out_watch_measured check ((state = 'WATCHED') = (measured_at is null)),
  constraint roll_out_watch_reopened check ((state in ('REOPENED', 'ANSWERED')) = (answer_by is not null)),
  constraint roll_out_watch_answered
    check (num_nulls(answered_by, answered_at, answer) = case state when 'ANSWERED' then 0 else 3 end)
);
comment on table roll_out_watch is 'Kept: always, as its pilot: whether what was rolled out kept its effect, and who saw to it';
comment on column roll_out_watch.figures is 'by name: number of cases, value and interval of 95 of 100 at the roll-out';
comment on column roll_out_watch.faded is 'figures that fell back by more than their intervals allow';
create index roll_out_watch_due on roll_out_watch (due_at) where state = 'WATCHED';
create index roll_out_watch_open on roll_out_watch (answer_by) where state = 'REOPENED';
