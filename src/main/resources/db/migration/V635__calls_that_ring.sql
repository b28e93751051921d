-- A telephone system may say that somebody rings.
create table ringing_call (
  id       text primary key,
  phone    text not null,
  rang_at  timestamptz not null,
  taken_by text references staff,
  taken_at timestamptz,
  constraint taken_at_a_time check ((taken_by is null) = (taken_at is null))
);
create index ringing_call_by_time on ringing_call (rang_at);
comment on table ringing_call is 'Kept: a day: who rings, and who took the call';
