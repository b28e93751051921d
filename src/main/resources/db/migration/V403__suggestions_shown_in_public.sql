-- What was adopted may be shown to everybody, in words that staff write for it.
alter table suggestion add column published_as text check (length(published_as) between 1 and 200),
  add column published_at timestamptz,
  add constraint published_has_time check ((published_as is null) = (published_at is null));
create index suggestion_published on suggestion (published_at desc) where published_as is not null;
