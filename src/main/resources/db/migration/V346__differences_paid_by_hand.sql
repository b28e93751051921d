-- What the customer paid beside us, at a till or into an account, for a dearer article.
alter table return_settlement add column paid_by_hand bigint not null default 0 check (paid_by_hand >= 0);
comment on column return_settlement.paid_by_hand is 'minor units of the order''s currency';
