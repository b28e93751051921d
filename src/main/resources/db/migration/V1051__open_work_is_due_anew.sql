-- Whether open work of the cases that go on is due, and whose it is, as the other version says.
alter table migration add column anew boolean not null default false;
