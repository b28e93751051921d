-- One append-only event per state change, chained by hash within its chain (a case number, or 'system').
create table audit_head (
  chain       text primary key,
  seq         int not null,
  hash        bytea not null,
  written_by  xid8 not null default pg_current_xact_id()
);

create table audit_event (
  chain      text not null,
  seq        int not null,
  at         timestamptz not null,
  actor_kind text not null,
  actor_id   text not null,
  type       text not null,
  summary    text not null,
  data       text not null,
  prev_hash  bytea not null,
  hash       bytea not null,
  primary key (chain, seq)
);
create index audit_event_by_time on audit_event (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_event_is_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_event_is_never_emptied before truncate on audit_event
  for each statement execute function refuse_change();
create trigger ledger_is_append_only before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_is_never_emptied before truncate on ledger_entry
  for each statement execute function refuse_change();

create table audit_checkpoint (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  chains     int not null,
  events     bigint not null,
  root       bytea not null,
  key_id     text not null,
  signature  bytea not null
);
create table audit_checkpoint_head (
  checkpoint_id bigint not null references audit_checkpoint,
  chain         text not null,
  seq           int not null,
  hash          bytea not null,
  primary key (checkpoint_id, chain)
);
create index audit_checkpoint_head_by_chain on audit_checkpoint_head (chain, seq);
create trigger audit_checkpoint_is_append_only before update or delete on audit_checkpoint
  for each row execute function refuse_change();
create trigger audit_checkpoint_head_is_append_only before update or delete on audit_checkpoint_head
  for each row execute function refuse_change();

-- No state of a case, its lines or its money changes without an audit event of the same transaction.
create function demand_audit() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audit_head
                 where chain = new.case_number and written_by = pg_current_xact_id()) then
    raise exception 'state of % changed without an audit event', new.case_number
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create function demand_audit_of_case() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audit_head
                 where chain = new.number and written_by = pg_current_xact_id()) then
    raise exception 'state of % changed without an audit event', new.number
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger case_change_is_audited after insert or update of status, phase, owner, type on service_case
  deferrable initially deferred for each row execute function demand_audit_of_case();
create constraint trigger line_change_is_audited after insert or update of decision, goods, money on case_line
  deferrable initially deferred for each row execute function demand_audit();
create constraint trigger refund_change_is_audited after insert or update of state on refund
  deferrable initially deferred for each row execute function demand_audit();
