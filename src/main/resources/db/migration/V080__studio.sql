-- A model somebody is changing, before and after it was deployed.
create table model_draft (
  id            uuid primary key,
  kind          text not null check (kind in ('BPMN', 'DMN', 'FORM')),
  model_key     text not null,
  name          text not null,
  content       text not null,
  based_on      int,
  state         text not null check (state in ('DRAFT', 'DEPLOYED', 'REFUSED')),
  report        text not null default '[]',
  author        text not null,
  source        text not null check (source in ('STUDIO', 'MODELER')),
  saved_at      timestamptz not null,
  deployed_by   text,
  deployed_at   timestamptz,
  deployed_as   int,
  version       int not null default 1
);
