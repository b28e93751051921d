-- A case whose lines are only what it is about ends as its flow says.
alter table service_case
  add column ended_as text,
  add constraint service_case_ended_as check (ended_as is null or (ended_as in ('CLOSED', 'REFUSED', 'EXPIRED') and phase = 'DONE' and status = ended_as));
