-- Only what the law of the sale owed counts as a try of the seller, not what was paid, promised, foretold or recalled.
create view published.preventive_case as select case_number from preventive_case where case_number is not null;

alter table repair_diagnosis add column basis text;
update repair_diagnosis found set basis = case
  when finding = 'NO_FAULT_FOUND' or coverage = 'NOT_COVERED'
    or case_number in (select child from published.case_link where kind = 'RECALL')
    or case_number in (select case_number from published.preventive_case) then 'NONE'
  when finding = 'CUSTOMER_DAMAGE' or coverage = 'PARTLY_COVERED' then 'PROMISE'
  else 'LAW' end;
alter table repair_diagnosis alter column basis set not null,
  add constraint basis_of_a_diagnosis check (basis in ('LAW', 'PROMISE', 'NONE'));
comment on column repair_diagnosis.basis is 'why a repair of what was found is done: owed by the law of the sale, promised, or neither';

alter table unit_attempt add column basis text not null default 'LAW';
update unit_attempt tried set basis = (
  select basis from repair_diagnosis found where found.case_number = tried.case_number order by seq desc limit 1)
where kind = 'REPAIR' and case_number in (select case_number from repair_diagnosis);
alter table unit_attempt alter column basis drop default,
  add constraint basis_of_an_attempt check (basis in ('LAW', 'PROMISE', 'NONE'));
comment on column unit_attempt.basis is 'only tries that the law of the sale owed open its next remedy';
