-- A mail about a case that goes to a partner of the shop, such as a carrier, tells its customer nothing.
alter table case_message add to_partner boolean not null default false;
update case_message set to_partner = true where template in ('carrierClaim', 'carrierClaimReminder');
