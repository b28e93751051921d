-- Withdrawals from a contract as they were declared (Dir. 2011/83/EU art. 11a): who proves one later needs content, date and time.
create table withdrawal_declaration (
  submission   uuid primary key,
  name         text not null check (btrim(name) <> ''),
  order_number text not null check (btrim(order_number) <> ''),
  email        text not null check (btrim(email) <> ''),
  part         text,
  language     text not null,
  declared_at  timestamptz not null,
  case_number  text not null unique references service_case,
  person_case  text unique references service_case
);
comment on table withdrawal_declaration is 'Kept: as long as its case: what was declared by whom and when';
comment on column withdrawal_declaration.order_number is 'As it was typed; may lead to no order';
comment on column withdrawal_declaration.part is 'What of the order it is about, in words; null for all of it';
comment on column withdrawal_declaration.person_case is 'The question to a person about what the rules do not grant; null for none';
create index withdrawal_declaration_by_email on withdrawal_declaration (lower(email), declared_at);
