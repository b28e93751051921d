-- Stretches in which a person let the work clocks of a case rest. Obligations never rest for it.
create table work_pause (
  id          bigint generated always as identity primary key,
  case_number text not null references service_case,
  from_at     timestamptz not null,
  until       timestamptz not null check (until > from_at),
  ended_at    timestamptz check (ended_at between from_at and until),
  reason      text not null check (reason <> ''),
  owner       text not null references staff
);
create index work_pause_of on work_pause (case_number);
create unique index one_open_work_pause on work_pause (case_number) where ended_at is null;
comment on table work_pause is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column work_pause.until is 'when it ends by itself';

create view published.work_pause as
  select case_number, from_at, coalesce(ended_at, until) as to_at from work_pause;
