-- Decisions of before. Whoever decides meanwhile notes it already, and waits for nothing here.
insert into deviation (id, kind, case_number, team, at, seq, rule)
  select id, kind, case_number, team, at, seq, rule from decided_otherwise_as_it_stands
  on conflict (id) do nothing;
