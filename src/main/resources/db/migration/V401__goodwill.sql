-- Points, coupons and money given on cases beyond what is owed: a ledger of grants that are never changed, and an
-- account per person by which grants to one customer are counted one after the other.
create table goodwill_account (
  customer_id text primary key references customer
);
comment on table goodwill_account is 'Kept: for good: held while a grant is counted against the limits';

create table goodwill_entry (
  id          uuid primary key,
  key         text not null unique,
  case_number text not null references service_case,
  customer_id text not null references goodwill_account,
  kind        text not null check (kind in ('POINTS', 'COUPON', 'MONEY')),
  points      bigint check (points > 0),
  amount      bigint check (amount > 0),
  currency    char(3),
  coupon      text unique,
  valid_until timestamptz,
  reason      text not null,
  role        text not null,
  actor       text not null,
  at          timestamptz not null,
  constraint gives_one_thing check ((kind = 'POINTS') = (points is not null)
    and (kind <> 'POINTS') = (amount is not null) and (amount is null) = (currency is null)),
  constraint coupon_ends check ((kind = 'COUPON') = (coupon is not null) and (coupon is null) = (valid_until is null))
);
create index goodwill_by_customer on goodwill_entry (customer_id, kind, at);
create index goodwill_by_case on goodwill_entry (case_number);
comment on table goodwill_entry is 'Kept: for good: append-only ledger';
comment on column goodwill_entry.key is 'names the occasion; the same key grants once';

create trigger goodwill_is_append_only before update or delete on goodwill_entry
  for each row execute function refuse_change();
create trigger goodwill_is_never_emptied before truncate on goodwill_entry
  for each statement execute function refuse_change();
create constraint trigger goodwill_is_audited after insert on goodwill_entry
  deferrable initially deferred for each row execute function demand_audit();
