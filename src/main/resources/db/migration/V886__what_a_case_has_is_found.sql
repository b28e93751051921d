-- Rows that are asked for by their case, order or unit were found by reading all of their kind.
create index case_prompt_by_case on case_prompt (case_number, reason);
create index chat_of_case on chat (case_number) where standing <> 'ENDED';
create index complaint_force_by_case on complaint_force (case_number);
create index maintenance_agreement_by_unit on maintenance_agreement (unit_key);
create index preventive_case_by_case on preventive_case (case_number);
create index preventive_case_by_unit on preventive_case (unit_key, metric);
create index requested_change_open on requested_change (order_number) where state in ('ASKED', 'TO_PAY');
create index unit_attempt_of_line on unit_attempt (order_number, order_line) where unit_key is null;
create index unit_warranty_by_unit on unit_warranty (unit_key);
create index upgrade_by_unit on upgrade (unit_key);
