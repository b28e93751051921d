-- What was decided or timed contrary to policy (POL-04) is noted when it happens, so that the report reads what it tells and not every decision
-- of its time. Rows say where the words stand: on the trail, in the receipts of the rules, on the clock.
set local lock_timeout = '5s';
create table deviation (
  id          text primary key,
  kind        text not null check (kind in
    ('REFUSED_AGAINST_RULE', 'GRANTED_AGAINST_RULE', 'OTHER_REMEDY', 'LATE', 'INDIVIDUAL_SOLUTION')),
  case_number text not null,
  team        text not null,
  at          timestamptz not null,
  seq         int,
  rule        bigint,
  clock       bigint,
  check (num_nonnulls(seq, clock) = 1),
  check ((kind = 'LATE') = (clock is not null))
);
comment on table deviation is 'Kept: for good, like the trail that it points into';
comment on column deviation.id is 'E:case:number of the event, or C:id of the clock';
comment on column deviation.team is 'that answered for it when it happened; of an individual solution the role of whoever granted it';
comment on column deviation.seq is 'of the event on the trail of the case';
comment on column deviation.rule is 'receipt of what the rule said, where a rule was asked';
create index deviation_by_time on deviation (at, id) include (team, kind);

create view decided_otherwise_as_it_stands as
select
  'E:' || e.chain || ':' || e.seq as id,
  case
    when e.type = 'LineRefused' then 'REFUSED_AGAINST_RULE'
    when not (rule.outcome::jsonb ->> 'eligible')::boolean then 'GRANTED_AGAINST_RULE'
    else 'OTHER_REMEDY'
  end as kind,
  e.chain as case_number,
  c.team,
  e.at,
  e.seq,
  case when e.type = 'LineRefused' or not (rule.outcome::jsonb ->> 'eligible')::boolean then rule.id else offer.id end as rule
from audit_event e
join service_case c on c.number = e.chain
cross join lateral (
  select r.id, r.outcome from decision_receipt r
  where r.case_number = e.chain and r.item = (e.data::jsonb ->> 'item')::int
    and r.decision = 'returnEligibility' and r.at <= e.at
  order by r.id desc limit 1) rule
left join lateral (
  select r.id, r.outcome from decision_receipt r
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
  'E:' || e.chain || ':' || e.seq, 'INDIVIDUAL_SOLUTION', e.chain, e.data::jsonb ->> 'role', e.at, e.seq,
  (select r.id from decision_receipt r
   where r.case_number = e.chain and r.decision = 'goodwillLimit' and r.at <= e.at
   order by r.id desc limit 1)
from audit_event e
where e.type = 'IndividualSolutionGranted';

create function note_decided_otherwise() returns trigger language plpgsql as $$
begin
  insert into deviation (id, kind, case_number, team, at, seq, rule)
  select id, kind, case_number, team, at, seq, rule from decided_otherwise_as_it_stands
  where case_number = new.chain and seq = new.seq
  on conflict (id) do nothing;
  return null;
end $$;

-- At the end of the transaction, when the rules' receipts and the case are written as well.
create constraint trigger decided_otherwise_is_noted after insert on audit_event
  deferrable initially deferred for each row
  when (new.type in ('LineRefused', 'LineApproved', 'IndividualSolutionGranted'))
  execute function note_decided_otherwise();
