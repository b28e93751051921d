-- What the shop owes its customers as credit, in minor units: one account per person and currency, moved only
-- by entries that are never changed or removed, and never below nothing.
create table credit_account (
  customer_id text not null references customer,
  currency    char(3) not null,
  balance     bigint not null default 0,
  primary key (customer_id, currency),
  constraint credit_never_negative check (balance >= 0)
);
comment on table credit_account is 'Kept: for good: money of the customer';

create table credit_entry (
  id           bigint generated always as identity primary key,
  customer_id  text not null,
  currency     char(3) not null,
  kind         text not null check (kind in ('GRANT', 'USE', 'TAKE_BACK')),
  key          text not null,
  amount       bigint not null check (amount > 0),
  case_number  text references service_case,
  order_number text,
  at           timestamptz not null,
  actor        text not null,
  foreign key (customer_id, currency) references credit_account,
  constraint each_credit_movement_once unique (kind, key),
  constraint granted_by_a_case check (kind = 'USE' or case_number is not null)
);
create index credit_entry_by_account on credit_entry (customer_id, currency, id);
create index credit_entry_by_case on credit_entry (case_number) where case_number is not null;
comment on table credit_entry is 'Kept: for good: append-only ledger';
comment on column credit_entry.key is 'the refund it came from, or the name the shop gave to its use';

create trigger credit_is_append_only before update or delete on credit_entry
  for each row execute function refuse_change();
create trigger credit_is_never_emptied before truncate on credit_entry
  for each statement execute function refuse_change();

-- The balance follows the entries by itself, so that no one can be had without the other.
create function move_credit() returns trigger language plpgsql as $$
begin
  update credit_account
    set balance = balance + case new.kind when 'GRANT' then new.amount else -new.amount end
    where customer_id = new.customer_id and currency = new.currency;
  return null;
end $$;
create trigger credit_moves after insert on credit_entry for each row execute function move_credit();

create constraint trigger credit_is_audited after insert on credit_entry
  deferrable initially deferred for each row when (new.case_number is not null) execute function demand_audit();
