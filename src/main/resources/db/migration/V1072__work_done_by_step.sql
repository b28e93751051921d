-- How often a step was done since a day is asked for forecasts.
create index work_done_of_step on work_done (task_key, ended_at) where ended_as = 'COMPLETED';
