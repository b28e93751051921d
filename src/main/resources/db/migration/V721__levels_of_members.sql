-- What members of a level have before others; a customer's level is the shop's word (customer.level).
create table member_level (
  code       text primary key check (code ~ '^[A-Z0-9_]{1,40}$'),
  rank       int not null check (rank between 0 and 99),
  privileges text[] not null check (privileges <@ array['PRIORITY_LANE', 'FASTER_CLOCKS', 'FREE_RETURN_FREIGHT',
    'OWN_AGENT', 'HIGHER_GOODWILL', 'PAYMENT_LANE']),
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table member_level is 'Kept: for good: what members were promised by level';
insert into member_level (code, rank, privileges, changed_by, changed_at) values
  ('STANDARD', 0, '{}', 'recourse', now()),
  ('SILVER', 1, '{}', 'recourse', now()),
  ('GOLD', 2, '{HIGHER_GOODWILL}', 'recourse', now()),
  ('PLATINUM', 3, '{FASTER_CLOCKS,HIGHER_GOODWILL,OWN_AGENT,PRIORITY_LANE}', 'recourse', now()),
  ('VIP', 4, '{FASTER_CLOCKS,FREE_RETURN_FREIGHT,HIGHER_GOODWILL,OWN_AGENT,PAYMENT_LANE,PRIORITY_LANE}', 'recourse', now());
create view published.member_privilege as select code as level, unnest(privileges) as privilege from member_level;
