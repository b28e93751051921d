-- Contacts that staff flag as abusive: a supervisor takes part, by another hand than flagged it.
create table abusive_contact (
  id           uuid primary key,
  case_number  text not null references service_case,
  words        text not null,
  reported_by  text not null,
  reported_at  timestamptz not null,
  note         text,
  course       text check (course in ('GO_ON', 'HAND_OVER')),
  answer       text check (answer in ('TONE', 'WRITING', 'LAST')),
  supported_by text,
  supported_at timestamptz,
  constraint abuse_supported_at_once check (num_nulls(note, course, supported_by, supported_at) in (0, 4)),
  constraint abuse_answered_when_supported check (answer is null or supported_at is not null),
  constraint abuse_supported_by_another check (supported_by <> reported_by)
);
create unique index abusive_contact_open on abusive_contact (case_number) where supported_at is null;
create index abusive_contact_by_case on abusive_contact (case_number, reported_at);
comment on table abusive_contact is 'Kept: as long as its case: who was attacked, and how the team stood by them';
