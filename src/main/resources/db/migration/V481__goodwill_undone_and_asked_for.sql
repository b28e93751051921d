-- Goodwill that was taken back: a row beside the grant, which itself is never changed.
create table goodwill_undo (
  entry_id uuid primary key references goodwill_entry,
  reason   text not null,
  actor    text not null,
  at       timestamptz not null
);
comment on table goodwill_undo is 'Kept: for good: append-only ledger';

create trigger goodwill_undo_is_append_only before update or delete on goodwill_undo
  for each row execute function refuse_change();
create trigger goodwill_undo_is_never_emptied before truncate on goodwill_undo
  for each statement execute function refuse_change();

-- Goodwill beyond the limit of who asks, and what the team that may grant it says.
create table goodwill_request (
  id          uuid primary key,
  case_number text not null references service_case,
  kind        text not null check (kind in ('POINTS', 'COUPON', 'MONEY')),
  points      bigint check (points > 0),
  amount      bigint check (amount > 0),
  currency    char(3),
  reason      text not null,
  asked_by    text not null,
  asked_at    timestamptz not null,
  team        text not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'GRANTED', 'DECLINED', 'LAPSED')),
  answered_by text,
  answered_at timestamptz,
  constraint asks_for_one_thing check ((kind = 'POINTS') = (points is not null)
    and (kind <> 'POINTS') = (amount is not null) and (amount is null) = (currency is null)),
  constraint answered_by_another check (answered_by <> asked_by),
  constraint waiting_until_answered check ((state = 'WAITING') = (answered_at is null)),
  constraint lapsed_by_nobody check ((state in ('GRANTED', 'DECLINED')) = (answered_by is not null))
);
create index goodwill_request_by_case on goodwill_request (case_number, asked_at);
comment on table goodwill_request is 'Kept: as long as its case: who asked for more than their limit, and who answered';
