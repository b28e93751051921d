-- People of several teams who carry an improvement, and what each of them does for it.
create table improvement_member (
  improvement bigint not null references improvement on delete cascade,
  person      text not null,
  primary key (improvement, person)
);
comment on table improvement_member is 'Kept: as long as its improvement: who carries it';

create table improvement_action (
  id          bigint generated always as identity primary key,
  improvement bigint not null references improvement on delete cascade,
  what        text not null,
  owner       text not null,
  due_on      date not null,
  progress    text,
  done_by     text,
  done_at     timestamptz,
  constraint improvement_action_done check (num_nulls(done_by, done_at) in (0, 2))
);
comment on table improvement_action is 'Kept: as long as its improvement: who does what for it until when, and how far they are';
create index improvement_action_of on improvement_action (improvement, id);
create index improvement_action_due on improvement_action (due_on) where done_at is null;
