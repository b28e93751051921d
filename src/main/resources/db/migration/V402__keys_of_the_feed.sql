-- Keys by which machines of the shop read events, and secrets that are changed with an overlap.
create table api_key (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 100),
  scope      text not null check (scope in ('events:read')),
  hash       bytea not null unique check (length(hash) = 32),
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table api_key is 'Kept: for good: who could read what';
comment on column api_key.hash is 'SHA-256 of the key, which is told once and kept nowhere';

alter table event_subscription add column old_secret bytea,
  add column old_until timestamptz,
  add constraint old_secret_ends check ((old_secret is null) = (old_until is null));
comment on column event_subscription.old_secret is 'the secret before the last change, sealed; signs too until old_until';
