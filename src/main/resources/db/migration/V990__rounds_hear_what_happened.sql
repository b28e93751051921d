-- Rounds look at what happened since the one before, so that they do not grow with what is open (PLT-02).
create view published.case_turn as select chain as case_number, turn from audit_event;

create table work_round (
  turn     bigint not null,
  seen_at  timestamptz not null,
  whole_at timestamptz not null,
  single   boolean primary key default true check (single)
);
comment on table work_round is 'Kept: one row';
comment on column work_round.turn is 'events of a lower turn were looked at (audit_event.turn)';
comment on column work_round.whole_at is 'when all open cases were looked at last, whatever happened on them';

create index work_clock_running on case_clock (due_at) where kind = 'WORK' and state = 'RUNNING';
create index work_pause_by_begin on work_pause (from_at);
create index work_pause_by_end on work_pause (coalesce(ended_at, until));

alter table service_level add column look_at timestamptz;
comment on column service_level.look_at is 'before then the case cannot have stalled; null: to be looked at by the next round';
update service_level s set look_at =
  case when c.closed_at is null then c.updated_at + make_interval(secs => s.stalled_after) else 'infinity' end
  from service_case c where c.number = s.case_number;
create index service_level_to_look_at on service_level (look_at);
create index service_level_to_inform on service_level (inform_at);
