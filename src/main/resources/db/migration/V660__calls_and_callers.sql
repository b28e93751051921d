-- Callers are found by their telephone, however it is written: by its last eight digits, for prefixes differ.
create index customer_by_phone on customer (right(regexp_replace(phone, '\D', '', 'g'), 8)) where phone is not null;

-- What somebody called for and what came of it, also where no case was opened (INT-11).
create table call_note (
  id          bigint generated always as identity primary key,
  person      text references customer,
  caller      text check (caller <> ''),
  channel     text not null check (channel in ('HOTLINE', 'COUNTER')),
  need        text not null check (need <> ''),
  outcome     text not null check (outcome in ('CASE_OPENED', 'ANSWERED', 'REFERRED', 'GIVEN_UP')),
  case_number text references service_case,
  agent       text not null,
  at          timestamptz not null,
  constraint opened_case_is_named check (outcome <> 'CASE_OPENED' or case_number is not null)
);
create index call_note_of_person on call_note (person, at desc) where person is not null;
comment on table call_note is 'Kept: as long as the customer: what they called for belongs to their file';
comment on column call_note.caller is 'who it was, as told by somebody the shop does not know';
