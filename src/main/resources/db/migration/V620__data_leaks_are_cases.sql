-- A report that personal data leaked is a case of its own type; what a complaint showed before stays as it is.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL', 'SITE_VISIT',
  'SERVICE_PLAN', 'DELIVERY_PROBLEM', 'CARRIER_CLAIM', 'PRAISE', 'LOAN_DEVICE', 'DATA_LEAK'));

alter table complaint_leak rename to data_leak;
alter table data_leak drop constraint complaint_leak_case_number_fkey;
alter table data_leak add constraint data_leak_of_case foreign key (case_number) references service_case (number);
alter table data_leak
  add column risk          text check (risk in ('NO_LEAK', 'UNLIKELY', 'RISK', 'HIGH')),
  add column kinds         text,
  add column persons       integer check (persons >= 0),
  add column owes_notice   boolean,
  add column owes_persons  boolean,
  add column ground        text,
  add column measures      text,
  add column persons_told  text check (persons_told in ('EACH', 'PUBLIC', 'NOT_OWED')),
  add column persons_note  text,
  add constraint leak_assessed_at_once check (num_nulls(risk, persons, owes_notice, owes_persons, ground) in (0, 5)),
  add constraint leak_of_nothing_owes_nothing check (risk <> 'NO_LEAK' or not owes_notice and not owes_persons),
  add constraint leak_told_otherwise_says_why check (persons_told = 'EACH' or (persons_told is null) = (persons_note is null));
