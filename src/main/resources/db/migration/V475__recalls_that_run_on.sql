-- A recall runs until somebody stops it: what is imported, given or passed on later is signalled too.
alter table recall add column running boolean not null default true;

create table recall_unit (
  recall   text not null references recall,
  unit_key text not null,
  serial   text not null,
  child    text not null references service_case,
  primary key (recall, unit_key)
);
comment on table recall_unit is 'Kept: as long as its case: law and audit ask for the whole file';
