-- An import belongs to the node that took its file: another one that starts does not end it.
alter table import_job add column node uuid;
