-- Care plans as data: what customers of a class get, so many days after the first contact.
create table care_plan (
  id      bigint generated always as identity primary key,
  name    text not null check (name <> ''),
  segment text not null check (segment <> ''),
  active  boolean not null default false
);
comment on table care_plan is 'Kept: for good: what customers were given by which plan';

create table care_step (
  plan_id     bigint not null references care_plan,
  nth         int not null check (nth > 0),
  after_days  int not null check (after_days >= 0),
  kind        text not null check (kind in ('CONTACT', 'POINTS', 'OFFER')),
  points      bigint not null,
  units       bigint not null,
  words       text,
  simplified  text,
  traditional text,
  removed     boolean not null default false,
  primary key (plan_id, nth)
);
comment on table care_step is 'Kept: as long as its plan; what was removed stays for what came of it';

create table care_course (
  plan_id     bigint not null references care_plan,
  person      text not null,
  case_number text not null references service_case,
  began_at    timestamptz not null,
  primary key (plan_id, person)
);
comment on table care_course is 'Kept: as long as its customer: a plan is begun once';

create table care_event (
  plan_id     bigint not null,
  person      text not null,
  nth         int not null,
  case_number text not null references service_case,
  why         text,
  at          timestamptz not null,
  primary key (plan_id, person, nth),
  foreign key (plan_id, nth) references care_step,
  foreign key (plan_id, person) references care_course
);
create index care_event_of_person on care_event (person, at);
comment on table care_event is 'Kept: as long as its customer: each step on their file';
comment on column care_event.why is 'it was not done; null where it was';

-- A care plan is an occasion of visits too.
alter table visit drop constraint visit_occasion_check;
alter table visit add constraint visit_occasion_check
  check (occasion in ('ASKED', 'SOLVED', 'DELIVERED', 'INTERVAL', 'CARE'));
alter table visit_considered drop constraint visit_considered_occasion_check;
alter table visit_considered add constraint visit_considered_occasion_check
  check (occasion in ('DELIVERED', 'INTERVAL', 'CARE'));
