-- A scenario of a process says how it is walked beside its facts and its end.
alter table model_scenario add column way jsonb;
alter table model_scenario add constraint model_scenario_way check ((way is null) = (kind = 'DMN'));
comment on column model_scenario.way is 'where a process begins, what comes of its waits, which steps it must pass';

create view published.instance_fact as
  select id, case_number, process, instance, gateway, facts from instance_fact;
comment on view published.instance_fact is 'what instances of closed cases knew at their end (no gateway) and at gateways of rounds';
