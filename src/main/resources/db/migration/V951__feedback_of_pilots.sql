-- Pilots compare how customers found their cases and how long stages took.
create or replace view published.case_subject as
  select number, type, country, team, category, opened_at, closed_at, status, reopened_count, satisfaction
  from service_case;

create view published.stage_lead_time as
  select case_number, stage, started_at, ended_at from stage_lead_time where stage <> 'TOTAL';
