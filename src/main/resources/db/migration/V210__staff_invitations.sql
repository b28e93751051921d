-- A link by which somebody sets their password once; only its digest is kept.
create table staff_invitation (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  username     text not null references staff,
  expires_at   timestamptz not null
);
create index staff_invitation_of on staff_invitation (username);
