-- A repair that was paid for and carried out stays paid, whatever becomes of its case afterwards.
alter table repair_quotation drop constraint repair_quotation_state_check;
alter table repair_quotation add constraint repair_quotation_state_check
  check (state in ('OFFERED', 'ACCEPTED', 'PAID', 'CARRIED_OUT', 'REFUSED', 'EXPIRED', 'WITHDRAWN'));

update repair_quotation quotation set state = 'CARRIED_OUT'
where state = 'PAID'
  and exists (
    select from repair_attempt tried
    where tried.case_number = quotation.case_number
      and tried.result = 'REPAIRED' and tried.passed is not false
      and tried.attempt = (
        select max(attempt) from repair_attempt latest where latest.case_number = tried.case_number));
