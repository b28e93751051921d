-- A visit has an aim and a way, may follow a case, and what customers say in it is acted on.
alter table visit
  add column occasion   text not null default 'ASKED' check (occasion in ('ASKED', 'SOLVED', 'DELIVERED', 'INTERVAL')),
  add column about_case text references service_case,
  add column strategy   text not null default 'CONFIRM' check (strategy in ('CONFIRM', 'CARE', 'EXPLAIN', 'EXPERIENCE')),
  add column channel    text not null default 'PHONE' check (channel in ('PHONE', 'MAIL')),
  add column matter     text references service_case,
  add column matter_told boolean not null default false,
  add column finding    text,
  add column put_right  text,
  add constraint a_solved_case_is_named check ((occasion = 'SOLVED') = (about_case is not null)),
  add constraint what_is_put_right_was_found check (put_right is null or finding is not null);
create unique index one_visit_after_a_case on visit (about_case);
comment on column visit.matter is 'the case that was reopened or opened because the customer was dissatisfied';
comment on column visit.put_right is 'what was changed, as the customer was told';
create index visit_awaits_matter on visit (matter) where matter is not null and not matter_told;

alter table visit_try
  add column finding   text,
  add column hand_over text check (hand_over in ('REOPEN', 'COMPLAINT'));

create table survey_answer (
  case_number text not null references visit,
  position    int not null,
  at          timestamptz not null,
  csat        int not null check (csat between 1 and 5),
  ces         int check (ces between 1 and 7),
  nps         int check (nps between 0 and 10),
  speed       int check (speed between 1 and 5),
  fairness    int check (fairness between 1 and 5),
  attitude    int check (attitude between 1 and 5),
  comment     text,
  primary key (case_number, position)
);
comment on table survey_answer is 'Kept: as long as its case: every answer, the latest of which counts';

create table contact_wish (
  person     text primary key,
  way        text not null check (way in ('PHONE', 'MAIL', 'NONE', 'ANY')),
  from_hour  int not null check (from_hour between 0 and 23),
  to_hour    int not null check (to_hour between 1 and 24),
  constraint hours_run_forward check (from_hour < to_hour)
);
comment on table contact_wish is 'Kept: as long as the person is a customer: whether and how they want to be asked';

create table visit_skipped (
  case_number text primary key references service_case,
  why         text not null check (why in ('LEFT_ALONE', 'BY_RULE', 'NO_WAY')),
  at          timestamptz not null
);
comment on table visit_skipped is 'Kept: as long as its case: why its customer was not asked';

create view published.solved_case as
  select number, type, order_number, customer_id, language, country, closed_at, satisfaction
  from service_case
  where status = 'CLOSED' and closed_at is not null and customer_id is not null;

create view published.case_standing as
  select number, status, closed_at from service_case;
