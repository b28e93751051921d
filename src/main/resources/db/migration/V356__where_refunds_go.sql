-- Where a refund goes, if not to the payment it comes from; what was reserved before goes back as it came.
alter table refund
  add column to_kind text not null default 'ORIGINAL' check (to_kind in ('ORIGINAL', 'PAYMENT', 'STORE_CREDIT')),
  add column to_ref  text,
  add column seen_within_days int check (seen_within_days >= 0),
  add constraint named_when_another_payment check ((to_kind = 'PAYMENT') = (to_ref is not null));
comment on column refund.seen_within_days is
  'days from payment until the customer sees it, as the table had it; null where it was not asked yet';

-- What the customer agreed to for a case; without a row its money goes back as it came.
create table case_refund_to (
  case_number  text primary key references service_case,
  kind         text not null check (kind in ('PAYMENT', 'STORE_CREDIT')),
  provider_ref text,
  agreed_by    text not null,
  agreed_at    timestamptz not null,
  constraint named_when_a_payment check ((kind = 'PAYMENT') = (provider_ref is not null))
);
comment on table case_refund_to is 'Kept: as long as its case: law and audit ask for the whole file';

create or replace view published.refund as
  select r.id, r.case_number, r.amount, r.currency, r.method, r.ground, r.state, r.attempts,
    r.provider_ref, r.requested_by, r.approved_by, r.approved_at, r.created_at, r.settled_at,
    exists (select 1 from refund_attempt a where a.refund_id = r.id and a.simulated) as simulated,
    (select string_agg(l.kind, ',' order by l.id) from ledger_entry l where l.refund_id = r.id)
      as ledger,
    r.to_kind
  from refund r;

create view published.credit_entry as
  select id, case_number, kind, amount, currency, at, actor from credit_entry where case_number is not null;
