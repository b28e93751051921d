-- What each visit brought, in a row of its own (FUP-08, SLA-01), so that a report does not look up case, answers, tries, gift and orders of each.
-- Who writes one of these notes it, in rows of his own, so that none waits for another; the last of these migrations notes all that is there.
set local lock_timeout = '5s';
lock table visit in share row exclusive mode;

create table visit_effect (
  case_number text primary key,
  opened_at   timestamptz not null,
  asked       boolean not null,
  strategy    text not null,
  occasion    text not null,
  type        text not null,
  satisfied   boolean,
  csat        int,
  ces         int,
  nps         int,
  speed       int,
  fairness    int,
  attitude    int,
  manner      int,
  matter      boolean not null,
  finding     boolean not null,
  put_right   boolean not null,
  bought      boolean not null,
  gifted      boolean not null
);
create index visit_effect_by_opening on visit_effect (opened_at);
comment on table visit_effect is 'Kept: as long as its case';
comment on column visit_effect.type is 'of the case it is about, else its own';
comment on column visit_effect.attitude is 'of the newest answer';
comment on column visit_effect.manner is 'as it was said last, be it in an earlier answer';
comment on column visit_effect.bought is 'in the ninety days after the visit was opened';

-- Visits count as they stand until the round has looked at them anew. A customer is named where orders changed, a case where it did, as a visit of theirs that is being opened is not seen yet.
create table visit_change (
  id          bigint generated always as identity primary key,
  case_number text,
  customer_id text,
  check (num_nonnulls(case_number, customer_id) = 1)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table visit_change is 'Kept: until the next round looks at them anew';

create view visit_as_it_stands as
  select v.case_number, c.opened_at, v.channel <> 'UNASKED' as asked, v.strategy, v.occasion,
    coalesce(about.type, c.type) as type, coalesce(a.csat >= 4, s.satisfied) as satisfied,
    coalesce(a.csat, s.score) as csat, a.ces, a.nps, a.speed, a.fairness, a.attitude, m.attitude as manner,
    v.matter is not null as matter, v.finding is not null as finding, v.put_right is not null as put_right,
    exists (
      select from shop_order o where o.customer_id = c.customer_id
        and o.placed_at > c.opened_at and o.placed_at <= c.opened_at + interval '90 days') as bought,
    coalesce(g.kind <> 'NONE', false) as gifted
  from visit v join service_case c on c.number = v.case_number
  left join service_case about on about.number = v.about_case
  left join visit_gift g on g.case_number = v.case_number
  left join lateral (
    select csat, ces, nps, speed, fairness, attitude from survey_answer
    where case_number = v.case_number order by position desc limit 1) a on true
  left join lateral (
    select attitude from survey_answer
    where case_number = v.case_number and attitude is not null order by position desc limit 1) m on true
  left join lateral (
    select satisfied, score from visit_try
    where case_number = v.case_number and outcome = 'REACHED' order by position desc limit 1) s on true;

-- Each visit is looked up by its number, and each changed by its index, whatever the planner takes the changed for: "offset 0" keeps it from reading all of them instead.
create function visit_of(number text) returns setof visit_as_it_stands stable language sql as
$$ select * from visit_as_it_stands where case_number = number offset 0 $$;

create view visit_told as
  with changed as (
    select case_number from visit_change where case_number is not null
    union
    select v.case_number from visit_change n
    cross join lateral (select case_number from visit where about_case = n.case_number offset 0) v
    union
    select c.number from visit_change n
    cross join lateral (
      select k.number from service_case k join visit v on v.case_number = k.number
      where k.customer_id = n.customer_id offset 0) c)
  select e.case_number, e.opened_at, e.asked, e.strategy, e.occasion, e.type, e.satisfied, e.csat, e.ces, e.nps,
    e.speed, e.fairness, e.attitude, e.manner, e.matter, e.finding, e.put_right, e.bought, e.gifted
  from visit_effect e where not exists (select from changed where changed.case_number = e.case_number)
  union all
  select s.case_number, s.opened_at, s.asked, s.strategy, s.occasion, s.type, s.satisfied, s.csat, s.ces, s.nps,
    s.speed, s.fairness, s.attitude, s.manner, s.matter, s.finding, s.put_right, s.bought, s.gifted
  from changed c cross join lateral visit_of(c.case_number) s;

create function note_visit() returns trigger language plpgsql as $$
begin
  insert into visit_change (case_number) values (coalesce(new.case_number, old.case_number));
  return null;
end $$;
create trigger visit_counts_as_it_stands after insert or update or delete on visit
  for each row execute function note_visit();
