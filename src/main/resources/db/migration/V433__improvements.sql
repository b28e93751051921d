create table improvement (
  id          bigint generated always as identity primary key,
  case_number text not null references complaint (case_number),
  title       text not null,
  team        text not null,
  raised_at   timestamptz not null,
  due_at      timestamptz not null,
  state       text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DROPPED')),
  words       text,
  closed_by   text,
  closed_at   timestamptz,
  constraint improvement_closed_with_words
    check (num_nulls(words, closed_by, closed_at) = case state when 'OPEN' then 3 else 0 end)
);
comment on table improvement is 'Kept: as long as its case: what is to be better for others after a complaint, who sees to it and what came of it';
create unique index improvement_open on improvement (case_number) where state = 'OPEN';
create index improvement_due on improvement (state, due_at);

insert into improvement (case_number, title, team, raised_at, due_at)
select case_number, left(root_cause, 200), 'owner', now(), now() + interval '30 days'
from complaint where scope = 'GENERAL' and root_cause is not null;
