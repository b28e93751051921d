-- Whose words a check is: what was kept before has no author.
alter table remote_check add column kept_by text, add column kept_at timestamptz;
alter table remote_check add constraint a_keeper_and_a_time
  check ((kept_by is null) = (kept_at is null));
