-- The price that the customer was told binds while a change waits for their money. Changes that wait already keep the price of the day.
alter table requested_article add column quoted_price bigint check (quoted_price >= 0);
comment on column requested_article.quoted_price is 'minor units of one piece as told when the change was to be paid; null where nothing was to be paid';

create view published.charged_payment as
  select order_number, seq, method, amount, currency, provider_ref from charged_payment;
