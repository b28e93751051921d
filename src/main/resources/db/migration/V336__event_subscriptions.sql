-- Who is sent events, how far, and what became of each (docs/events.md).
create table event_subscription (
  id          uuid primary key,
  url         text not null check (length(url) between 8 and 2000),
  secret      bytea not null,
  types       text[] not null,
  active      boolean not null default true,
  place_turn  bigint not null,
  place_chain text not null,
  place_seq   int not null,
  created_by  text not null,
  created_at  timestamptz not null
);
comment on table event_subscription is 'Kept: until an admin removes it';
comment on column event_subscription.secret is 'sealed with keys/event-secrets.json of the data folder';
comment on column event_subscription.place_turn is 'place_*: the last event of the trail that was queued for it';

create table event_delivery (
  subscription_id uuid not null references event_subscription on delete cascade,
  chain           text not null,
  seq             int not null,
  turn            bigint not null,
  lane            text not null,
  type            text not null,
  body            text not null,
  state           text not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'SKIPPED')),
  tries           int not null default 0 check (tries >= 0),
  due_at          timestamptz not null,
  tried_at        timestamptz,
  ended_at        timestamptz check ((ended_at is null) = (state = 'WAITING')),
  failure         text,
  primary key (subscription_id, chain, seq)
);
comment on table event_delivery is 'Kept: recourse.retention.event-deliveries once it ended, removed by HousekeepingProcess';
comment on column event_delivery.lane is 'what keeps its order: the case, else the order';
create index event_delivery_due on event_delivery (subscription_id, due_at) where state = 'WAITING';
create index event_delivery_open on event_delivery (subscription_id, lane, turn, seq) where state in ('WAITING', 'DEAD');
create index event_delivery_by_age on event_delivery (ended_at) where state in ('DELIVERED', 'SKIPPED');
