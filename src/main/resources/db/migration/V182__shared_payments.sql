-- What one payment may give back in all, however many orders name it; minor units.
create table captured_payment (
  provider_ref text primary key,
  currency     char(3) not null,
  captured     bigint not null check (captured >= 0),
  reserved     bigint not null default 0 check (reserved >= 0),
  refunded     bigint not null default 0 check (refunded >= 0),
  constraint never_more_than_captured check (reserved + refunded <= captured)
);
create index order_payment_by_ref on order_payment (provider_ref) where provider_ref is not null;

insert into captured_payment (provider_ref, currency, captured, reserved, refunded)
select taken.payment_ref, taken.currency, greatest(coalesce(told.captured, 0), taken.reserved + taken.refunded),
       taken.reserved, taken.refunded
from (select payment_ref, min(currency) as currency,
             coalesce(sum(amount) filter (where state <> 'SETTLED'), 0) as reserved,
             coalesce(sum(amount) filter (where state = 'SETTLED'), 0) as refunded
      from refund where payment_ref is not null and state <> 'CANCELLED' group by payment_ref) taken
left join (select provider_ref, max(total) as captured
           from (select provider_ref, order_number, sum(amount) as total from order_payment
                 where provider_ref is not null group by provider_ref, order_number) per_order
           group by provider_ref) told on told.provider_ref = taken.payment_ref;

-- A hand that paid although it had decided or approved stays on the trail; from here on it is refused.
update refund set paid_by = null where paid_by in (requested_by, approved_by, confirmed_by);
alter table refund validate constraint payer_is_another;
