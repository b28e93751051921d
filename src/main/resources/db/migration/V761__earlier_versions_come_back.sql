-- An earlier version is deployed anew; only that may happen by one lead alone.
alter table model_draft drop constraint model_draft_source_check;
alter table model_draft add constraint model_draft_source_check
  check (source in ('STUDIO', 'MODELER', 'ROLLBACK'));
-- drafts from before the agreement was asked for were deployed by one person
alter table model_draft add constraint model_draft_deployed_by_two
  check (state <> 'DEPLOYED' or approved_by is not null or source = 'ROLLBACK') not valid;
