-- The job executor asks for what is due every second or so, and read every timer of every open case for it.
create index recourse_job_due on act_ru_job (duedate_);
