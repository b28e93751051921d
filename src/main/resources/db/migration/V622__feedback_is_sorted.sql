-- Whatever customers say of us has a class and a team from when it arrives.
create table feedback (
  id          uuid primary key,
  case_number text not null references service_case,
  kind        text not null check (kind in ('COMPLAINT', 'SUGGESTION', 'PRAISE', 'RATING', 'SURVEY')),
  score       int check (score between 1 and 5),
  class       text not null check (class <> ''),
  team        text not null check (team <> ''),
  person      text,
  arrived_at  timestamptz not null,
  read_by     text,
  read_at     timestamptz,
  constraint mark_where_one_is_given check ((score is null) = (kind in ('COMPLAINT', 'SUGGESTION', 'PRAISE'))),
  constraint read_by_somebody check ((read_by is null) = (read_at is null))
);
create index feedback_of_team on feedback (team, arrived_at);
comment on table feedback is 'Kept: as long as its case: how what a customer said was sorted, and who read it';

insert into feedback (id, case_number, kind, class, team, person, arrived_at)
select gen_random_uuid(), number, type, type, team, owner, opened_at from service_case
where type in ('COMPLAINT', 'SUGGESTION');
insert into feedback (id, case_number, kind, class, team, person, arrived_at)
select gen_random_uuid(), case_number, 'PRAISE', 'PRAISE', team, person, at from praise;
insert into feedback (id, case_number, kind, score, class, team, arrived_at)
select gen_random_uuid(), number, 'RATING', satisfaction,
  case when satisfaction <= 2 then 'DISSATISFIED' when satisfaction = 3 then 'MIXED' else 'SATISFIED' end,
  case when satisfaction <= 2 then 'complaints' else team end, updated_at
from service_case where satisfaction is not null;
insert into feedback (id, case_number, kind, score, class, team, arrived_at)
select gen_random_uuid(), a.case_number, 'SURVEY', a.csat,
  case when a.csat <= 2 then 'DISSATISFIED' when a.csat = 3 then 'MIXED' else 'SATISFIED' end,
  case when a.csat <= 2 then 'complaints' else c.team end, a.at
from survey_answer a join service_case c on c.number = a.case_number;
