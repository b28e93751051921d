-- The zone a customer named for the hours in which they may be texted, where their country has several.
alter table text_consent add column zone text;

-- That the provider does not admit the shop: texts wait until somebody put that right.
create table text_route_closed (
  one       boolean primary key default true check (one),
  round     text not null,
  code      text not null,
  closed_at timestamptz not null
);
comment on table text_route_closed is 'Kept: until the provider admits the shop again; at most one row';
comment on column text_route_closed.round is 'the round whose incident tells staff, and which tries again when they do';
