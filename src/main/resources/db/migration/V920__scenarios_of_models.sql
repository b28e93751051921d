-- Facts with the answer that a model must give to them, asked before each deployment.
create table model_scenario (
  id        uuid primary key,
  kind      text not null check (kind in ('BPMN', 'DMN')),
  model_key text not null,
  name      text not null,
  facts     jsonb not null,
  expected  jsonb not null,
  author    text not null,
  saved_at  timestamptz not null,
  version   int not null check (version > 0),
  unique (kind, model_key, name)
);
comment on table model_scenario is 'Kept: until owners or leads remove it, which the trail tells';
