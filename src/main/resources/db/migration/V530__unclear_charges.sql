-- Charges of stored methods whose end is not known yet; few, and looked for every five minutes.
create index customer_payment_unclear on customer_payment (id)
  where state = 'OPEN' and method_ref is not null;
