-- What is paid out beside refunds counts towards the limits of refunds, and the other way round.
create view published.payout as
  select id, case_number, amount, currency, state, ordered_at from payout;
