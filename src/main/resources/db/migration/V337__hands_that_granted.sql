-- Who among the staff granted something on a case: decided for a line, inspected it or accepted its pieces. Whoever did approves no money of it.
create table case_decider (
  case_number text not null references service_case,
  person      text not null,
  at          timestamptz not null,
  primary key (case_number, person)
);
comment on table case_decider is 'Kept: as long as its case: law and audit ask for the whole file';

insert into case_decider (case_number, person, at)
select chain, person, max(at)
from (
  select chain, case actor_kind when 'STAFF' then actor_id else data::json ->> 'trigger' end as person, at
  from audit_event
  where type in ('LineApproved', 'LineAccepted', 'GoodsInspected')
    and 'STAFF' in (actor_kind, data::json ->> 'triggerKind')) granted
where chain in (select number from service_case)
group by chain, person;

-- Whoever filed the case counts too.
create view published.case_decider as
  select case_number, person, at from case_decider
  union all
  select number, filed_by, opened_at from service_case where filed_by_kind = 'STAFF';
