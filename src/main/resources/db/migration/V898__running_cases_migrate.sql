-- Running cases of one version of a process that are to go on by another.
create table migration (
  id           uuid primary key,
  process      text not null,
  from_version int not null,
  to_version   int not null check (to_version <> from_version),
  mapping      jsonb not null,
  state        text not null
    check (state in ('DRAFT', 'SUBMITTED', 'RUNNING', 'PAUSED', 'DONE', 'CALLED_OFF')),
  trying       boolean not null,
  authors      text[] not null,
  begun_at     timestamptz not null,
  submitted_by text,
  reason       text,
  approved_by  text,
  answer       text,
  ended_at     timestamptz check ((ended_at is null) = (state not in ('DONE', 'CALLED_OFF'))),
  version      int not null,
  -- whoever wrote any of it, or asked for it, does not approve it
  constraint migration_four_eyes
    check (approved_by is null or (approved_by <> all (authors) and approved_by <> submitted_by)),
  constraint migration_submitted
    check (state in ('DRAFT', 'CALLED_OFF') or (submitted_by is not null and reason is not null)),
  constraint migration_approved
    check (state not in ('RUNNING', 'PAUSED', 'DONE') or approved_by is not null)
);
comment on table migration is 'Kept: for good, with the trail: who let running cases go on by other rules';
comment on column migration.mapping is 'what owners mapped by hand, by step; an empty target: cases there stay';
create index migration_of_process on migration (process, begun_at desc);
-- one at a time for each process
create unique index migration_at_work on migration (process) where state in ('RUNNING', 'PAUSED');

-- Its instances, and what became of each.
create table migration_case (
  migration    uuid not null references migration,
  instance     text not null,
  case_number  text,
  element      text not null,
  state        text not null check (state in ('WAITING', 'VETOED', 'MOVED', 'REFUSED', 'GONE')),
  why          text check (why in ('NO_WAY', 'NO_SAVE_POINT', 'LOST_JOB', 'OVER', 'OTHER')),
  hindered_at  text,
  engine_words text,
  words        text,
  by           text,
  at           timestamptz,
  tried_at     timestamptz,
  primary key (migration, instance),
  check (state = 'WAITING' or (by is not null and at is not null)),
  check (state <> 'VETOED' or words is not null),
  check (state <> 'REFUSED' or why is not null)
);
comment on table migration_case is 'Kept: as long as its migration';
comment on column migration_case.element is 'where it stood when it was listed';
create index migration_case_in_order
  on migration_case (migration, state, (coalesce(case_number, '~')), instance);
create index migration_case_untried
  on migration_case (migration, (coalesce(case_number, '~')), instance)
  where state = 'WAITING' and tried_at is null;
create index migration_of_case on migration_case (migration, case_number);

-- Who did what to it.
create table migration_act (
  migration uuid not null references migration,
  seq       bigint generated always as identity,
  at        timestamptz not null,
  by        text not null,
  what      text not null,
  words     text,
  primary key (migration, seq)
);
comment on table migration_act is 'Kept: as long as its migration';
