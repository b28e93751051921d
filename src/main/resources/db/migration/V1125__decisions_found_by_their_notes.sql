set local lock_timeout = '5s';
-- Nobody asks by them any more.
drop index audit_event_of_line_decision;
drop index audit_event_of_individual_solution;
drop index case_clock_late_of_staff;
