-- How long each stage of a return took, read from the trail and kept nowhere twice. A stage that a timer ended counts like one
-- that a person ended: the customer waited either way.
create view stage_lead_time as
select stage.name as stage, ended.chain as case_number, started.at as started_at, ended.at as ended_at
from audit_event ended
join (values
    ('Gateway_AwaitEvidence', 'EVIDENCE'),
    ('Task_DecideReturn', 'DECISION'),
    ('CallActivity_ReturnShipment', 'GOODS_BACK'),
    ('Task_InspectReturn', 'INSPECTION'),
    ('Gateway_AwaitDifference', 'DIFFERENCE'),
    ('CallActivity_Refund', 'REFUND'),
    ('Task_ReviewContest', 'CONTEST')) as stage (element, name)
  on ended.data::jsonb ->> 'element' = stage.element
cross join lateral (
  select e.at from audit_event e
  where e.chain = ended.chain and e.seq < ended.seq and e.type = 'StepStarted'
    and e.data::jsonb ->> 'step' = ended.data::jsonb ->> 'step'
  order by e.seq limit 1) started
where ended.type in ('StepFinished', 'StepCancelled')
union all
select 'TOTAL', number, opened_at, closed_at
from service_case
where type in ('RETURN', 'EXCHANGE') and closed_at is not null;

create index service_case_by_closing on service_case (closed_at) where closed_at is not null;
