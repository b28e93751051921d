-- Open cases by who looks after them and by status (SLA-08), for boards that are open and for whoever is to get the next case.
set local lock_timeout = '5s';
lock table service_case in share row exclusive mode;

create table case_load (
  owner  text not null,
  status text not null,
  cases  bigint not null,
  primary key (owner, status)
) with (fillfactor = 50, vacuum_truncate = off, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table case_load is 'Kept: while cases of that kind are open';
comment on column case_load.owner is 'empty where nobody looks after them';

-- What was opened, ended, given or waits since they were added up: each writer adds rows of its own, so that none waits for another.
create table case_load_change (
  id     bigint generated always as identity primary key,
  owner  text not null,
  status text not null,
  cases  int not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table case_load_change is 'Kept: until the next round adds it to the cases of its kind';

create view published.case_load as
  select owner, status, cases from case_load
  union all
  select owner, status, cases from case_load_change;

create function note_open_case() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.closed_at is null then
    insert into case_load_change (owner, status, cases) values (coalesce(old.owner, ''), old.status, -1);
  end if;
  if tg_op <> 'DELETE' and new.closed_at is null then
    insert into case_load_change (owner, status, cases) values (coalesce(new.owner, ''), new.status, 1);
  end if;
  return null;
end $$;
create trigger open_case_is_counted after insert on service_case for each row
  when (new.closed_at is null) execute function note_open_case();
create trigger removed_case_is_not_counted after delete on service_case for each row
  when (old.closed_at is null) execute function note_open_case();
create trigger case_changed_counts_as_it_stands after update on service_case for each row
  when ((old.owner, old.status, old.closed_at is null) is distinct from (new.owner, new.status, new.closed_at is null)
    and (old.closed_at is null or new.closed_at is null))
  execute function note_open_case();

insert into case_load (owner, status, cases)
  select coalesce(owner, ''), status, count(*) from service_case where closed_at is null group by 1, 2;
