set local lock_timeout = '5s';
create view late_as_it_stands as
select
  'C:' || k.id as id,
  'LATE' as kind,
  k.case_number,
  case k.name
    when 'decide' then case c.team when 'specialist' then c.team else 'returns' end
    when 'inspect' then 'warehouse'
    when 'reviewContest' then 'lead'
    when 'REFUND' then 'finance'
    else c.team
  end as team,
  coalesce(k.ended_at, k.due_at) as at,
  k.id as clock
from case_clock k
join service_case c on c.number = k.case_number
where k.party = 'STAFF' and (k.state = 'BREACHED' or (k.state = 'MET' and k.ended_at > k.due_at));

-- A clock that is late stays with the team that it was late at; one that was noted and is not late any more is taken out.
create function note_late() returns trigger language plpgsql as $$
begin
  delete from deviation d where d.id = 'C:' || new.id::text
    and not exists (select from late_as_it_stands l where l.clock = new.id);
  insert into deviation (id, kind, case_number, team, at, clock)
  select id, kind, case_number, team, at, clock from late_as_it_stands where clock = new.id
  on conflict (id) do update set at = excluded.at;
  return null;
end $$;

create trigger late_at_once_is_noted after insert on case_clock for each row
  when (new.party = 'STAFF' and new.state in ('BREACHED', 'MET')) execute function note_late();
create trigger late_is_noted after update on case_clock for each row
  when (new.party = 'STAFF' and (old.state, old.due_at, old.ended_at) is distinct from (new.state, new.due_at, new.ended_at)
    and (new.state in ('BREACHED', 'MET') or old.state in ('BREACHED', 'MET')))
  execute function note_late();

create function note_no_clock() returns trigger language plpgsql as $$
begin
  delete from deviation where id = 'C:' || old.id::text;
  return null;
end $$;
create trigger late_by_no_clock_is_not_noted after delete on case_clock for each row
  when (old.party = 'STAFF') execute function note_no_clock();
