-- Whether a version of a table left a case, or any, without an answer before.
create index decision_failure_of_table on decision_failure (decision, version);

-- The process of a case that ended while the case is open is begun once more, by two.
alter table flow_change drop constraint flow_change_act_check;
alter table flow_change add constraint flow_change_act_check
  check (act in ('SKIP', 'REPEAT', 'SET_FACTS', 'RESTART'));

create view published.ended_instance as
  select id, case_number, instance, process, version, facts, at from instance_fact where gateway is null;
