-- Departments that a case can be handed a task for, as data: whatever a shop calls them. Their people are staff who read
-- the case like everybody else; what they are asked stands beside the process and never stops it.
create table department (
  code  text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name  text not null check (btrim(name) <> ''),
  hours integer not null check (hours between 1 and 400)
);
comment on table department is 'Kept: as long as the shop has it: its name and how many hours of working time it has for a task';
insert into department (code, name, hours) values
  ('service', 'Customer service', 8),
  ('logistics', 'Logistics', 16),
  ('technical', 'Technical department', 24),
  ('goods', 'Goods and purchasing', 24),
  ('sales', 'Sales', 16),
  ('marketing', 'Marketing', 40),
  ('operations', 'Operations', 24),
  ('research', 'Research and development', 40);

create table department_member (
  department text not null references department,
  person     text not null references staff (username),
  primary key (department, person)
);
comment on table department_member is 'Kept: while the person is of the department';

create table department_task (
  id          uuid primary key,
  case_number text not null references service_case,
  department  text not null references department,
  task        text not null check (btrim(task) <> ''),
  asked_by    text not null,
  asked_at    timestamptz not null,
  due_at      timestamptz not null check (due_at > asked_at),
  answer      text,
  answered_by text,
  answered_at timestamptz,
  constraint department_answers_whole check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index department_task_by_case on department_task (case_number, asked_at);
create index department_task_open on department_task (department, due_at) where answer is null;
comment on table department_task is 'Kept: as long as its case: what a department was asked to do for it, and what it said';
