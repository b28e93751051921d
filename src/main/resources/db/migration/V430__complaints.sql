create table complaint (
  case_number     text primary key references service_case,
  standing        text not null
    check (standing in ('ACKNOWLEDGED', 'INVESTIGATED', 'JUDGED', 'REVIEWED', 'ANSWERED', 'ACCEPTED', 'SETTLED')),
  severity        smallint check (severity between 1 and 4),
  scope           text check (scope in ('GENERAL', 'INDIVIDUAL')),
  safety          boolean,
  assessment_note text,
  findings        text,
  root_cause      text,
  outcome         text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
  remedy          text check (remedy in ('NONE', 'APOLOGY')),
  letter          text,
  review_note     text,
  constraint complaint_assessed_at_once check (num_nulls(severity, scope, safety) in (0, 3)),
  constraint complaint_safety_is_grave check (not safety or severity = 1),
  constraint complaint_found_with_cause check (num_nulls(findings, root_cause) in (0, 2)),
  constraint complaint_decided_at_once check (num_nulls(outcome, remedy, letter) in (0, 3)),
  constraint complaint_found_before_decided check (outcome is null or findings is not null)
);
comment on table complaint is 'Kept: as long as its case: what it was about, what was found, decided and told';

create table complaint_hand (
  id          bigint generated always as identity primary key,
  case_number text not null references complaint (case_number),
  act         text not null check (act in ('ASSESS', 'INVESTIGATE', 'DECIDE', 'REVIEW')),
  person      text not null,
  at          timestamptz not null
);
comment on table complaint_hand is 'Kept: as long as its case: who assessed, investigated, decided and reviewed, so that no hand checks itself';
create index complaint_hand_case on complaint_hand (case_number, act);
