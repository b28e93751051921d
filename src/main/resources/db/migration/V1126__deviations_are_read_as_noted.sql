-- Late when the migration before looked at them, and not any more when it was through.
delete from deviation d where d.kind = 'LATE'
  and not exists (select from late_as_it_stands l where l.clock = d.clock);

-- The indexes by which decisions and late clocks were found before go with a later version.
set local lock_timeout = '5s';
create or replace view policy_deviation as
select
  d.id,
  d.kind,
  d.case_number,
  (e.data::jsonb ->> 'item')::int as item,
  d.team,
  coalesce(e.actor_kind, 'SYSTEM') as actor_kind,
  coalesce(e.actor_id, 'recourse') as actor_id,
  case d.kind
    when 'LATE' then k.name
    when 'INDIVIDUAL_SOLUTION' then e.data::jsonb ->> 'kind'
    else coalesce(e.data::jsonb ->> 'remedy', '')
  end as done,
  case d.kind
    when 'LATE' then k.default_outcome
    when 'INDIVIDUAL_SOLUTION' then e.data::jsonb ->> 'reason'
    else e.data::jsonb ->> 'ground'
  end as why,
  case d.kind
    when 'LATE' then k.legal_ground
    when 'OTHER_REMEDY' then r.outcome::jsonb ->> 'offeredRemedies'
    else r.ground
  end as rule_said,
  case d.kind
    when 'LATE' then array[k.name || ' until ' || to_char(k.due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC']
    else coalesce(r.matched_rules, array[]::text[])
  end as matched_rules,
  coalesce(case d.kind when 'LATE' then c.policy_version else r.version end, '') as version,
  d.at
from deviation d
left join audit_event e on e.chain = d.case_number and e.seq = d.seq
left join decision_receipt r on r.id = d.rule
left join case_clock k on k.id = d.clock
left join service_case c on c.number = d.case_number;
