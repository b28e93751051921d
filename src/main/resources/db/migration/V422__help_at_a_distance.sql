-- What customers can try before goods are sent in: the list that the house maintains, a row a language.
create table remote_check (
  key      text not null,
  category text,
  symptom  text,
  position int not null,
  language text not null check (language in ('en', 'zh-CN', 'zh-TW')),
  words    text not null check (words <> ''),
  primary key (key, language)
);
comment on table remote_check is 'Kept: until somebody takes it off the list';
comment on column remote_check.symptom is 'a word that the customer''s own words must hold; null for any trouble';

create table repair_help (
  case_number text primary key references service_case,
  outcome     text not null check (outcome in ('OFFERED', 'SOLVED', 'NOT_SOLVED', 'NOT_ANSWERED')),
  checks      text[] not null
);
comment on table repair_help is 'Kept: as long as its case';
comment on column repair_help.checks is 'in the language of the case, as they were asked';
