-- What we hold of the customer's money for a lent device, in minor units: it may turn up again.
alter table device_loan add held bigint not null default 0 check (held >= 0);

update device_loan set held = deposit where deposit_paid and state <> 'WITHDRAWN';
update device_loan set held = greatest(held, charged) where charge_paid;
update device_loan l set held = least(held, charged)
where exists (select from service_case c where c.number = l.case_number and c.closed_at is not null);

-- One that was given up and found is looked at while another is lent for the same repair.
drop index one_loan_of_a_repair;
create unique index one_loan_of_a_repair on device_loan (repair) where state in ('ASKED', 'SENT');
