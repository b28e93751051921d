-- Forms that a process owner adds behind the portal's front door while the shop is open (TRI-11). What they ask stands in the
-- deployed form of the same key, which two people agreed on; here stands how it is offered.
create table intake_form (
  key              text primary key check (key ~ '^Intake_[A-Z][A-Za-z0-9]{0,39}$'),
  name             text not null check (btrim(name) <> ''),
  name_simplified  text not null check (btrim(name_simplified) <> ''),
  name_traditional text not null check (btrim(name_traditional) <> ''),
  category         text check (btrim(category) <> ''),
  by_link_only     boolean not null,
  offered_from     date not null,
  offered_until    date check (offered_until >= offered_from),
  added_by         text not null,
  added_at         timestamptz not null,
  ended_by         text,
  ended_at         timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
comment on table intake_form is 'Kept: as long as the shop has it: a form behind which customers open cases';

create table intake_filing (
  case_number  text primary key references service_case (number),
  form_key     text not null references intake_form,
  form_version integer not null,
  answers      jsonb not null
);
comment on table intake_filing is 'Kept: as long as its case: what was answered on the form that opened it';
create index intake_filing_by_form on intake_filing (form_key);

-- The product category that a case is about by what asked for it, where no line says so.
create view published.asked_category as
  select f.case_number, i.category
  from intake_filing f join intake_form i on i.key = f.form_key
  where i.category is not null;
