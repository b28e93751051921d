-- The day by which the shop promised an order; the term of law counts only where none was agreed.
alter table shop_order add column promised_day date;
comment on column shop_order.promised_day is 'as the shop tells it; null where it promised none';
