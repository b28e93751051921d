-- The lead looks for what was escalated in whichever team.
create index work_escalated on work_item (escalated_at) where escalated_at is not null;
