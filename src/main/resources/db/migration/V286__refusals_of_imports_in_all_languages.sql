-- A reason is a key of the sentences with its facts, or, in older rows, the English sentence itself.
alter table import_row_error add column facts text[] not null default '{}';
alter table import_job add column failure_facts text[] not null default '{}';
