-- The engine comes with indexes for questions that nobody asks here, and each was opened and written with every row of a case that runs. Who works on
-- what, and since when, the worklist tells (docs/decisions/0019); a tenant is a database (docs/decisions/0122), so the engine knows none; no model is one
-- of the engine's other kind (CMMN), whose columns stay empty. Two more are the beginning of a wider one, which is left.
drop index if exists act_idx_task_assignee;
drop index if exists act_idx_task_owner;
drop index if exists act_idx_task_create;
drop index if exists act_idx_task_last_updated;
drop index if exists act_idx_task_tenant_id;
drop index if exists act_idx_task_case_exec;
drop index if exists act_idx_task_case_def_id;
drop index if exists act_idx_exec_tenant_id;
drop index if exists act_idx_var_case_exe;
drop index if exists act_idx_var_case_inst_id;
drop index if exists act_idx_variable_tenant_id;
drop index if exists act_idx_variable_task_id; -- of act_idx_variable_task_name_type
drop index if exists act_idx_job_tenant_id;
drop index if exists act_idx_job_handler_type; -- of act_idx_job_handler
drop index if exists act_idx_event_subscr_tenant_id;
