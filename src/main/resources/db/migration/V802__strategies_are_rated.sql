-- What each visit strategy brought in a period, kept as it was rated then (FUP-08).
create table visit_strategy_rating (
  id          bigint generated always as identity primary key,
  rated_at    timestamptz not null,
  since       timestamptz not null,
  strategy    text not null,
  visits      int not null check (visits >= 0),
  heard       int not null check (heard between 0 and visits),
  satisfied   int not null check (satisfied between 0 and heard),
  matters     int not null check (matters >= 0),
  bought      int not null check (bought >= 0),
  gifts       int not null check (gifts >= 0),
  grade       text not null check (grade in ('GOOD', 'POOR', 'TOO_FEW')),
  case_number text references service_case,
  unique (rated_at, strategy)
);
comment on table visit_strategy_rating is 'Kept: figures of a period, nobody is named in them';
comment on column visit_strategy_rating.case_number is 'the suggestion by which the house reviews a strategy that did badly';

create table visit_strategy_rated (
  at timestamptz not null
);
comment on table visit_strategy_rated is 'Kept: one row: when strategies were rated last, at first the day from which it is counted';
insert into visit_strategy_rated (at) values (now());
