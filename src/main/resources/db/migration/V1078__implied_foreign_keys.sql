-- What these demand others demand already (docs/decisions/0121): the instance of a task, variable or incident is that of its execution,
-- whose parents lead to it, and so is the model version of a task or incident. Each cost a look at every insert or delete.
alter table act_ru_execution drop constraint act_fk_exe_procinst;
alter table act_ru_task drop constraint act_fk_task_procinst, drop constraint act_fk_task_procdef;
alter table act_ru_variable drop constraint act_fk_var_procinst;
alter table act_ru_incident drop constraint act_fk_inc_procinst, drop constraint act_fk_inc_procdef;
