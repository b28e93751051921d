-- The processes that the cases of a migration call, which go with them in one step or not at all.
alter table migration add column called jsonb;
comment on column migration.called is
  'processes its cases call, each with its versions and its own mapping; null: they stay where they are';
alter table migration_case add column hindered_in text;
comment on column migration_case.hindered_in is 'the process in which it could not go: its own or one that it calls';
