-- Live talks of customers with the assistant and with people.
create table chat (
  id          uuid primary key,
  person      text not null references customer (id),
  case_number text references service_case,
  language    text not null,
  standing    text not null check (standing in ('ASSISTED', 'WAITING', 'TAKEN', 'ENDED')),
  matter      text,
  because     text,
  agent       text,
  ended_as    text check (ended_as in ('BY_CUSTOMER', 'BY_AGENT', 'IDLE', 'IN_WRITING')),
  started_at  timestamptz not null,
  constraint chat_ends_once check ((standing = 'ENDED') = (ended_as is not null)),
  constraint people_know_why check (standing not in ('WAITING', 'TAKEN') or because is not null and matter is not null),
  constraint somebody_took_it check (standing <> 'TAKEN' or agent is not null)
);
create index chat_of_person on chat (person, started_at desc);
create unique index chat_with_people on chat (case_number) where standing in ('WAITING', 'TAKEN');
comment on table chat is 'Kept: as long as its case; without a case for recourse.chat.keep';

create table chat_line (
  chat   uuid not null references chat on delete cascade,
  seq    bigint generated always as identity,
  voice  text not null check (voice in ('CUSTOMER', 'ASSISTANT', 'AGENT')),
  name   text,
  words  text not null,
  source text,
  at     timestamptz not null,
  primary key (chat, seq)
);
comment on table chat_line is 'Kept: as long as its chat';
