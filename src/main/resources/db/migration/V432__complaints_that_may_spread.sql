alter table complaint add column may_spread boolean not null default false;
