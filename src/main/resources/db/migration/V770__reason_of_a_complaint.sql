-- what the customer complains of, as they chose it; null where they chose nothing
alter table complaint
  add column reason text check (reason in ('SAFETY', 'BILLING', 'SERVICE', 'BROKEN_PROMISE'));
