-- Who has which model open for change, on whichever server.
create table model_drawn (
  kind      text not null check (kind in ('BPMN', 'DMN', 'FORM')),
  model_key text not null,
  person    text not null,
  seen_at   timestamptz not null,
  primary key (kind, model_key, person)
);
comment on table model_drawn is 'Kept: a minute after a page last said that it is open, removed by HousekeepingProcess';
