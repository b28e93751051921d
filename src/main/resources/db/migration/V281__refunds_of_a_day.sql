-- The limit of the shop's day sums what was reserved within 24 hours.
create index refund_by_day on refund (created_at) include (decision_id, amount, currency, state);
