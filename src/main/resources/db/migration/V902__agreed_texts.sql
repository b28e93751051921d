-- Texts that are no models: written by one person, agreed on by another, holding from a day on.
create table agreed_text (
  id           uuid primary key,
  kind         text not null,
  text_key     text not null,
  based_on     int not null,
  holds_from   date not null,
  changes      text not null,
  state        text not null check (state in ('DRAFT', 'SUBMITTED', 'AGREED', 'DROPPED')),
  authors      text[] not null,
  saved_by     text not null,
  saved_at     timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  reason       text,
  answered_by  text,
  answered_at  timestamptz,
  answer       text,
  approved_by  text,
  number       int,
  version      int not null,
  unique (kind, text_key, number),
  constraint agreed_text_submitted
    check (state <> 'SUBMITTED' or (submitted_by is not null and reason is not null)),
  constraint agreed_text_agreed
    check ((state = 'AGREED') = (number is not null) and (state <> 'AGREED' or approved_by is not null)),
  -- whoever wrote any of it, or asked for it, does not agree to it
  constraint agreed_text_four_eyes
    check (approved_by is null or (approved_by <> all (authors) and approved_by <> submitted_by))
);
comment on table agreed_text is 'Kept: as long as the shop has it: what was told to customers and staff, by whose hand and whose word';

create index agreed_text_open on agreed_text (saved_at desc, id) where state in ('DRAFT', 'SUBMITTED');
create index agreed_text_agreed on agreed_text (kind, text_key, number) where state = 'AGREED';
