-- Questions to merchants and suppliers about goods of a case; they answer once, without an account.
create table third_party_task (
  id          uuid primary key,
  case_number text not null references service_case,
  party       text not null,
  email       text not null,
  language    text not null check (language in ('en', 'zh-CN', 'zh-TW')),
  goods       text,
  question    text not null,
  asked_by    text not null,
  asked_at    timestamptz not null,
  due_at      timestamptz not null check (due_at > asked_at),
  state       text not null check (state in ('OPEN', 'ANSWERED', 'LAPSED')),
  answer      text,
  ended_at    timestamptz,
  constraint third_party_answers_with_words check ((state = 'ANSWERED') = (answer is not null)),
  constraint third_party_ends_at_once check ((state = 'OPEN') = (ended_at is null)),
  constraint third_party_answers_in_time check (state <> 'ANSWERED' or ended_at < due_at)
);
create index third_party_task_by_case on third_party_task (case_number, asked_at);
comment on table third_party_task is 'Kept: as long as its case: what a merchant or supplier was asked about goods, and what they said';
