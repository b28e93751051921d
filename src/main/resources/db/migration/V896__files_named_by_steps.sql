-- A step that asks for files is finished with some of its case: which, by the step that named them last.
create table step_file (
  evidence    uuid primary key,
  case_number text not null,
  task_key    text not null,
  at          timestamptz not null
);
create index step_file_by_case on step_file (case_number);
comment on table step_file is 'Kept: as long as the files of its case.';
