-- What owners and leads say to each other about elements of a draft, before they agree on it.
create table model_comment (
  id          uuid primary key,
  draft       uuid not null references model_draft,
  element     text check (length(element) between 1 and 200),
  words       text not null check (length(words) between 1 and 2000),
  author      text not null,
  said_at     timestamptz not null,
  answers     uuid references model_comment,
  resolved_by text,
  resolved_at timestamptz,
  constraint model_comment_answer_stands_with_its_question check (answers is null or element is null),
  constraint model_comment_resolved_as_a_whole check (answers is null or resolved_at is null),
  constraint model_comment_resolved_by_somebody check ((resolved_by is null) = (resolved_at is null))
);
create index model_comment_by_draft on model_comment (draft, said_at);
comment on table model_comment is 'Kept: as long as its draft: what was said about it before it was agreed on';
