-- What customers said and no person answered yet: one row a case, so that a list of them stays short.
create table unanswered_word (
  case_number text primary key references service_case,
  channel     text not null,
  since       timestamptz not null,
  last_at     timestamptz not null,
  constraint words_run_forward check (since <= last_at)
);
create index unanswered_word_longest on unanswered_word (since, case_number);
comment on table unanswered_word is 'Kept: until somebody answered or says that nothing is asked';

insert into unanswered_word (case_number, channel, since, last_at)
  select m.case_number, (array_agg(m.channel order by m.seq desc))[1], min(m.at), max(m.at)
  from case_message m join service_case c on c.number = m.case_number
  where m.direction = 'IN' and c.closed_at is null and not exists (
    select from case_message o where o.case_number = m.case_number and o.direction = 'OUT'
      and o.author_kind = 'STAFF' and o.seq > m.seq)
  group by m.case_number;
