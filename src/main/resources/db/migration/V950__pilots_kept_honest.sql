-- A case is on one side of all models of a change; a decision says what it rests on and takes along.
alter table pilot add column drawn_by uuid, add column with_cases boolean not null default false, add column evidence boolean;
update pilot set drawn_by = id;
alter table pilot alter column drawn_by set not null;
create index pilot_by_change on pilot (drawn_by) where state = 'RUNNING';
