-- A link says itself what it is for; only that it was used is written down, until its time is over.
delete from access_link where used_at is null;
alter table access_link alter column used_at set not null;
create index access_link_by_expiry on access_link (expires_at);
