-- A draft is submitted with a reason, approved by somebody else, and deployed at once or at a time.
alter table model_draft drop constraint model_draft_state_check;
alter table model_draft add constraint model_draft_state_check
  check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DEPLOYED', 'REFUSED'));

alter table model_draft add column authors text[];
update model_draft set authors = array[author];
alter table model_draft alter column authors set not null;

alter table model_draft
  add column submitted_by text,
  add column submitted_at timestamptz,
  add column reason       text,
  add column approved_by  text,
  add column answered_by  text,
  add column answered_at  timestamptz,
  add column answer       text,
  add column deploy_at    timestamptz;

-- whoever wrote any of it, or asked for it, does not approve it
alter table model_draft add constraint model_draft_four_eyes
  check (approved_by is null or (approved_by <> all (authors) and approved_by <> submitted_by));
alter table model_draft add constraint model_draft_submitted
  check (state not in ('SUBMITTED', 'APPROVED') or (submitted_by is not null and reason is not null));
alter table model_draft add constraint model_draft_approved
  check (state <> 'APPROVED' or (approved_by is not null and deploy_at is not null));

create index model_draft_due on model_draft (deploy_at, id) where state = 'APPROVED';
