-- People who work here. Roles are those of docs/api: agent, returns, warehouse, technician, ...
create table staff (
  username      text primary key check (username ~ '^[a-z][a-z0-9._-]{0,63}$'),
  display_name  text not null,
  password_hash text not null,
  roles         text[] not null check (cardinality(roles) > 0),
  language      text not null default 'en',
  active        boolean not null default true
);

-- The first answer to a POST that creates, kept so that the same key gets the same answer.
create table idempotent_answer (
  principal   text not null,
  key         text not null,
  request     text not null,
  body_sha256 bytea not null,
  status      int,
  location    text,
  body        text,
  created_at  timestamptz not null,
  primary key (principal, key)
);

-- Demo profile only: how far the clock was moved forward.
create table demo_clock (
  only_row boolean primary key default true check (only_row),
  ahead_ms bigint not null check (ahead_ms >= 0)
);

-- Bucket4j: rate limits shared by all nodes.
create table rate_limit_bucket (
  id         text primary key,
  state      bytea,
  expires_at bigint
);
