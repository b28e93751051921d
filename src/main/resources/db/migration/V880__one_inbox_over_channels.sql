-- Whoever answers words that wait takes them first, so that two do not write the same answer.
alter table unanswered_word add column taken_by text references staff;
alter table unanswered_word add column taken_at timestamptz;
alter table unanswered_word add constraint taken_at_a_time check ((taken_by is null) = (taken_at is null));

-- A call that nobody took waits to be called back.
alter table ringing_call add column person text;
alter table ringing_call add column due_at timestamptz;
update ringing_call set due_at = rang_at + interval '2 hours';
alter table ringing_call alter column due_at set not null;
comment on table ringing_call is 'Kept: a week: who rings, who took the call, and by when who was not answered is called back';
comment on column ringing_call.person is 'key of the one customer with this number; null where there is none, or several';

create view published.ringing_call as
  select id, phone, person, rang_at, due_at, taken_by, taken_at from ringing_call;

create view published.waiting_chat as
  select c.id, c.case_number, c.person, c.language, c.agent,
    coalesce(
      (select min(l.at) from chat_line l where l.chat = c.id and l.voice = 'CUSTOMER' and l.seq > coalesce(
        (select max(a.seq) from chat_line a where a.chat = c.id and a.voice = 'AGENT'), 0)),
      c.started_at) as since,
    (select l.words from chat_line l where l.chat = c.id and l.voice = 'CUSTOMER' order by l.seq desc limit 1) as said
  from chat c where c.standing in ('WAITING', 'TAKEN');

create or replace view published.customer as
  select id, shop_id, name, email, level, language from customer;
