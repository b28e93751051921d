-- How goods in repair were bought that no order of ours leads to, as whoever has them tells.
create table repair_purchase (
  case_number text primary key references service_case,
  sku         text not null,
  bought_on   date,
  seller      text,
  country     char(2)
);
comment on table repair_purchase is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column repair_purchase.bought_on is 'day on the receipt, as told; null where it is not known';

-- What was paid on a case of no order has no account to go back from: finance pays it back beside refunds.
alter table payment_receipt add column payout_id uuid references payout;
comment on column payment_receipt.payout_id is 'what gives the rest back where the case has no order';
alter table payment_receipt drop constraint the_rest_goes_back;
alter table payment_receipt add constraint the_rest_goes_back
  check (kept <= amount and (kept = amount) = (refund_id is null and payout_id is null));
