-- Work clocks stand beside obligations: they count the working time of the owning team, rest while others
-- are waited for, and have a ladder of warnings. Statutory and promised terms never rest for that.
alter table case_clock add column kind text not null default 'OBLIGATION' check (kind in ('OBLIGATION', 'WORK'));
alter table case_clock add column target_seconds bigint check (target_seconds > 0);
alter table case_clock add column left_seconds bigint;
alter table case_clock add column rung int not null default 0;
alter table case_clock add column rung_at timestamptz;
alter table case_clock add constraint work_counts_working_time check ((kind = 'WORK') = (target_seconds is not null));
alter table case_clock add constraint resting_work_knows_its_rest check (
  kind = 'OBLIGATION' or (state = 'PAUSED') = (left_seconds is not null));
alter table case_clock add constraint law_is_no_work check (kind = 'OBLIGATION' or legal_ground is null);
create index live_work_clock on case_clock (case_number) where kind = 'WORK' and ended_at is null;
create index clock_at_its_rung on case_clock (rung_at) where rung_at is not null;
comment on column case_clock.rung is 'percent of the time for which the last step of the ladder was taken';
-- what staff owes now climbs the ladder from here on
update case_clock set rung_at = greatest(started_at + (due_at - started_at) / 2, due_at - interval '1 second')
  where state = 'RUNNING' and party = 'STAFF';

create or replace view published.case_clock as
  select case_number, name, party, due_at, default_outcome, state from case_clock where kind = 'OBLIGATION';

create view published.case_course as
  select number, status, owner, team, priority, opened_at, updated_at, closed_at from service_case;

create view published.work_clock as
  select case_number, name, state, due_at, ended_at from case_clock where kind = 'WORK';

create view published.work_done as
  select case_number, assignee, ended_as, ended_at from work_done;

-- The agreement that binds a case (SLA-02), with its targets in seconds of working time; how far its words were followed.
create table service_level (
  case_number    text primary key references service_case,
  agreement      text not null,
  acknowledge    bigint not null check (acknowledge > 0),
  first_answer   bigint not null check (first_answer > 0),
  next_answer    bigint not null check (next_answer > 0),
  update_every   bigint not null check (update_every > 0),
  solve          bigint not null check (solve > 0),
  stalled_after  bigint not null check (stalled_after > 0),
  seen_message   bigint not null default 0
);
comment on table service_level is 'Kept: as long as its case: law and audit ask for the whole file';

-- What the person who looks after a case is prompted to do.
create table case_prompt (
  id          bigint generated always as identity primary key,
  case_number text not null references service_case,
  reason      text not null,
  clock       text,
  percent     int,
  at          timestamptz not null,
  seen_at     timestamptz
);
create index case_prompt_open on case_prompt (case_number) where seen_at is null;
comment on table case_prompt is 'Kept: as long as its case: law and audit ask for the whole file';
