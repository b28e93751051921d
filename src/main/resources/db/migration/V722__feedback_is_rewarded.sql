-- What a customer was given for feedback that proved valuable, once an item.
create table feedback_reward (
  feedback_id uuid primary key references feedback,
  proof       text not null check (proof in ('ADOPTED', 'CONFIRMED', 'USEFUL')),
  why         text not null check (why <> ''),
  points      bigint not null check (points > 0),
  goodwill_id uuid not null unique,
  given_by    text not null,
  given_at    timestamptz not null
);
comment on table feedback_reward is 'Kept: as long as its feedback: what was given for it, and why';
comment on column feedback_reward.goodwill_id is 'the grant in the ledger of goodwill';
