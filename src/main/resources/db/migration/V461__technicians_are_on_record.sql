-- A repair asks for a skill record from now on, also for articles that nobody is on record for. Until now any
-- technician might take those: that is written down for each, as a lead may take away.
insert into staff_skill (person, kind, value)
select username, 'CATEGORY', '*' from staff where 'technician' = any (roles)
on conflict do nothing;
