-- What somebody without an order suggested, until they confirm it from their mailbox (INT-08).
create table guest_suggestion (
  token_hash text primary key,
  email      text not null,
  name       text not null,
  language   text not null,
  subject    text not null,
  body       text not null,
  at         timestamptz not null
);
comment on table guest_suggestion is 'Kept: until it is confirmed, one day at most; removed by HousekeepingProcess';
create index guest_suggestion_by_email on guest_suggestion (lower(email), at);
