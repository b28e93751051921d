-- Money paid out to customers that is no refund: it has no payment to go back to, is approved and paid by other
-- hands than ordered it, and takes nothing of what an order may still have to give back.
create table payout (
  id            uuid primary key,
  key           text not null unique,
  case_number   text not null references service_case,
  amount        bigint not null check (amount > 0),
  currency      char(3) not null,
  ground        text not null,
  ordered_by    text not null,
  ordered_at    timestamptz not null,
  approval      text check (approval in ('AUTOMATIC', 'FINANCE', 'FINANCE_AND_LEAD')),
  approved_by   text,
  confirmed_by  text,
  payee_holder  text,
  payee_account text,
  state         text not null default 'OPEN' check (state in ('OPEN', 'PAID', 'REFUSED', 'CANCELLED')),
  means         text,
  reference     text,
  ended_by      text,
  ended_at      timestamptz,
  constraint payout_by_fresh_hands check (approved_by <> ordered_by and confirmed_by <> ordered_by
    and confirmed_by <> approved_by),
  constraint payout_paid_by_another check (state <> 'PAID'
    or (ended_by <> ordered_by and ended_by is distinct from approved_by and ended_by is distinct from confirmed_by)),
  constraint payout_paid_once_approved check (state <> 'PAID' or (approval is not null
    and (approval = 'AUTOMATIC' or approved_by is not null)
    and (approval <> 'FINANCE_AND_LEAD' or confirmed_by is not null))),
  constraint payout_paid_with_reference check ((state = 'PAID') = (means is not null and reference is not null)),
  constraint payout_ends_at_once check (num_nulls(ended_by, ended_at) = case state when 'OPEN' then 2 else 0 end),
  constraint payout_payee_whole check (num_nulls(payee_holder, payee_account) in (0, 2))
);
create index payout_by_case on payout (case_number, ordered_at);
comment on table payout is 'Kept: for good: money of the customer, and the account it went to';
