-- What finance read is what is paid: the sum of a payout is said once and never changed.
create trigger payout_sum_never_changes before update of amount, currency on payout
  for each row execute function refuse_change();
