-- Decisions on lines are found by audit_event_of_line_decision: of which kinds they are is said where the index can see it, before the rules are
-- looked up. Without it every event of the time was joined to the rules of its case.
create or replace view policy_deviation as
select
  'E:' || e.chain || ':' || e.seq as id,
  case
    when e.type = 'LineRefused' then 'REFUSED_AGAINST_RULE'
    when not (rule.outcome::jsonb ->> 'eligible')::boolean then 'GRANTED_AGAINST_RULE'
    else 'OTHER_REMEDY'
  end as kind,
  e.chain as case_number,
  (e.data::jsonb ->> 'item')::int as item,
  c.team,
  e.actor_kind,
  e.actor_id,
  coalesce(e.data::jsonb ->> 'remedy', '') as done,
  e.data::jsonb ->> 'ground' as why,
  case when e.type = 'LineRefused' or not (rule.outcome::jsonb ->> 'eligible')::boolean
    then rule.ground else offer.outcome::jsonb ->> 'offeredRemedies' end as rule_said,
  case when e.type = 'LineRefused' or not (rule.outcome::jsonb ->> 'eligible')::boolean
    then rule.matched_rules else offer.matched_rules end as matched_rules,
  rule.version,
  e.at
from audit_event e
join service_case c on c.number = e.chain
cross join lateral (
  select r.outcome, r.ground, r.matched_rules, r.version from decision_receipt r
  where r.case_number = e.chain and r.item = (e.data::jsonb ->> 'item')::int
    and r.decision = 'returnEligibility' and r.at <= e.at
  order by r.id desc limit 1) rule
left join lateral (
  select r.outcome, r.matched_rules from decision_receipt r
  where r.case_number = e.chain and r.item = (e.data::jsonb ->> 'item')::int
    and r.decision = 'remedyOffer' and r.at <= e.at
  order by r.id desc limit 1) offer on true
where e.type in ('LineRefused', 'LineApproved') and (
  (e.type = 'LineRefused' and (rule.outcome::jsonb ->> 'eligible')::boolean)
  or (e.type = 'LineApproved' and not (rule.outcome::jsonb ->> 'eligible')::boolean)
  or (e.type = 'LineApproved' and e.data::jsonb ->> 'remedy' <>
      all (string_to_array(offer.outcome::jsonb ->> 'offeredRemedies', ','))))
union all
select
  'C:' || k.id,
  'LATE',
  k.case_number,
  null,
  case k.name
    when 'decide' then case c.team when 'specialist' then c.team else 'returns' end
    when 'inspect' then 'warehouse'
    when 'reviewContest' then 'lead'
    when 'REFUND' then 'finance'
    else c.team
  end,
  'SYSTEM',
  'recourse',
  k.name,
  k.default_outcome,
  k.legal_ground,
  array[k.name || ' until ' || to_char(k.due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'],
  coalesce(c.policy_version, ''),
  coalesce(k.ended_at, k.due_at)
from case_clock k
join service_case c on c.number = k.case_number
where k.party = 'STAFF'
  and (k.state = 'BREACHED' or (k.state = 'MET' and k.ended_at > k.due_at))
union all
select
  'E:' || e.chain || ':' || e.seq,
  'INDIVIDUAL_SOLUTION',
  e.chain,
  null,
  e.data::jsonb ->> 'role',
  e.actor_kind,
  e.actor_id,
  e.data::jsonb ->> 'kind',
  e.data::jsonb ->> 'reason',
  standard.ground,
  coalesce(standard.matched_rules, array[]::text[]),
  coalesce(standard.version, ''),
  e.at
from audit_event e
left join lateral (
  select r.ground, r.matched_rules, r.version from decision_receipt r
  where r.case_number = e.chain and r.decision = 'goodwillLimit' and r.at <= e.at
  order by r.id desc limit 1) standard on true
where e.type = 'IndividualSolutionGranted';
