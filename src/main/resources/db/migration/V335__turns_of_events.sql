-- The order in which events are handed out (docs/decisions/0025): the id of the transaction that wrote them, never less than
-- that of the event before in the chain. What lies below every transaction still open is complete.
create table audit_turn (
  base   bigint not null check (base >= 0),
  single boolean primary key default true check (single)
);
comment on table audit_turn is 'Kept: one row';
comment on column audit_turn.base is 'added to transaction ids, so that turns go on where they were in a database that was copied elsewhere';
insert into audit_turn (base) values (0);

create function audit_turn_now() returns bigint stable language sql as
$$ select base + pg_current_xact_id()::text::bigint from audit_turn $$;

-- Every event whose turn is below it can be seen in this snapshot, and none will come later.
create function audit_turn_complete() returns bigint stable language sql as
$$ select base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint from audit_turn $$;

alter table audit_head add column turn bigint not null default 0;
alter table audit_event add column turn bigint not null default 0;
create index audit_event_in_turn on audit_event (turn, chain, seq);
