alter table complaint
  drop constraint complaint_remedy_check,
  drop constraint complaint_standing_check,
  drop constraint complaint_decided_at_once,
  add column amount bigint check (amount >= 0),
  add column currency text check (currency ~ '^[A-Z]{3}$'),
  add column decided_as text,
  add column reply text;

update complaint set amount = 0, decided_as = 'complaints' where outcome is not null;

alter table complaint
  add constraint complaint_standing_check check (standing in (
    'ACKNOWLEDGED', 'INVESTIGATED', 'JUDGED', 'REVIEWED', 'ANSWERED', 'DISPUTED', 'ACCEPTED', 'SETTLED')),
  add constraint complaint_remedy_check check (remedy in (
    'NONE', 'APOLOGY', 'REFUND', 'PRICE_REDUCTION', 'INDEMNITY', 'POINTS', 'COUPON')),
  add constraint complaint_decided_at_once
    check (num_nulls(outcome, remedy, amount, decided_as, letter) in (0, 5)),
  add constraint complaint_amount_where_promised
    check ((remedy in ('NONE', 'APOLOGY')) = (amount = 0)),
  add constraint complaint_money_has_currency
    check ((remedy in ('REFUND', 'PRICE_REDUCTION', 'INDEMNITY', 'COUPON')) = (currency is not null));

alter table complaint_hand
  drop constraint complaint_hand_act_check,
  add constraint complaint_hand_act_check
    check (act in ('ASSESS', 'INVESTIGATE', 'DECIDE', 'REVIEW', 'REPLY'));

create table complaint_offer (
  case_number      text not null references complaint (case_number),
  round            integer not null check (round > 0),
  remedy           text not null,
  amount           bigint not null check (amount >= 0),
  currency         text,
  role             text not null,
  expires_at       timestamptz not null,
  answer           text check (answer in ('ACCEPTED', 'COUNTERED', 'REJECTED', 'EXPIRED')),
  counter_amount   bigint check (counter_amount > 0),
  counter_currency text,
  words            text,
  answered_at      timestamptz,
  primary key (case_number, round),
  check (num_nulls(answer, answered_at) in (0, 2)),
  check (num_nulls(counter_amount, counter_currency) in (0, 2)),
  check (counter_amount is null or answer = 'COUNTERED')
);
comment on table complaint_offer is 'Kept: as long as its case: what was offered round by round, and what the customer said to it';
create unique index complaint_offer_open on complaint_offer (case_number) where answer is null;

insert into complaint_offer (case_number, round, remedy, amount, role, expires_at, answer, answered_at)
select c.case_number, 1, c.remedy, 0, c.decided_as, k.due_at,
  case k.state when 'MET' then 'ACCEPTED' when 'RUNNING' then null else 'EXPIRED' end,
  case when k.state <> 'RUNNING' then coalesce(k.ended_at, k.due_at) end
from complaint c
join lateral (
  select due_at, state, ended_at from case_clock
  where case_number = c.case_number and name = 'answerComplaint' order by id desc limit 1) k on true
where c.outcome is not null;
