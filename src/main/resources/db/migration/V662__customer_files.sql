-- What staff should know of a customer, beside what the shop tells (CUS-01).
create table customer_note (
  id     bigint generated always as identity primary key,
  person text not null references customer,
  text   text not null check (text <> ''),
  author text not null,
  at     timestamptz not null
);
create index customer_note_of_person on customer_note (person, at desc);
comment on table customer_note is 'Kept: as long as the customer: what staff should know of them';

-- Two of the shop's customers who are one person: their files are read as one. Nothing of either is changed, so
-- that they can be parted again until the term is over.
create table customer_merge (
  id         bigint generated always as identity primary key,
  kept       text not null references customer,
  merged     text not null references customer,
  reason     text not null check (reason <> ''),
  merged_by  text not null,
  merged_at  timestamptz not null,
  undo_until timestamptz not null,
  parted_by  text,
  parted_at  timestamptz,
  constraint two_persons check (kept <> merged),
  constraint parted_by_somebody check ((parted_by is null) = (parted_at is null)),
  constraint parted_in_time check (parted_at <= undo_until)
);
create unique index merged_into_one on customer_merge (merged) where parted_at is null;
create index merged_of_kept on customer_merge (kept) where parted_at is null;
comment on table customer_merge is 'Kept: as long as the customer: whose files were read as one, by whom and why';
