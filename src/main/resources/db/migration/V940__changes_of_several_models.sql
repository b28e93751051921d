-- Several models that are checked against each other, agreed on, deployed and brought back as one.
create table change_set (
  id           uuid primary key,
  name         text not null,
  reason       text not null,
  state        text not null check (state in ('OPEN', 'SUBMITTED', 'APPROVED', 'DEPLOYED', 'DROPPED')),
  authors      text[] not null,
  begun_at     timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  approved_by  text,
  answered_by  text,
  answered_at  timestamptz,
  answer       text,
  deploy_at    timestamptz,
  ended_by     text,
  ended_at     timestamptz,
  back_of      uuid references change_set,
  version      int not null,
  constraint change_set_submitted check (state not in ('SUBMITTED', 'APPROVED') or submitted_by is not null),
  constraint change_set_approved
    check (state <> 'APPROVED' or (approved_by is not null and deploy_at is not null)),
  -- whoever wrote any member, or asked for the change, does not agree to it
  constraint change_set_four_eyes
    check (approved_by is null or (approved_by <> all (authors) and approved_by <> submitted_by)),
  constraint change_set_deployed_by_two
    check (state <> 'DEPLOYED' or approved_by is not null or back_of is not null)
);
comment on table change_set is 'Kept: for good: which models became versions together, by whose hand and whose word';
create index change_set_begun on change_set (begun_at desc, id);
create index change_set_back_of on change_set (back_of);

create view published.change_set_name as select id, name from change_set;

alter table model_draft add column change_id uuid references change_set;
create index model_draft_by_change on model_draft (change_id);
