-- Credit may end on a day that is fixed with its grant; what is left of it then is booked off once.
alter table credit_entry add column expires_at timestamptz;
comment on column credit_entry.expires_at is 'until when a grant can be used; null for ever';
alter table credit_entry drop constraint credit_entry_kind_check;
alter table credit_entry add constraint credit_entry_kind_check
  check (kind in ('GRANT', 'USE', 'TAKE_BACK', 'EXPIRE'));
alter table credit_entry add constraint only_grants_expire check (expires_at is null or kind = 'GRANT');
create index credit_entry_by_expiry on credit_entry (expires_at) where expires_at is not null;

-- What takes a grant away names it, is of the same account and not more than it; none expires before its day.
create function demand_grant() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from credit_entry g
                 where g.kind = 'GRANT' and g.key = new.key and g.customer_id = new.customer_id
                   and g.currency = new.currency and g.amount >= new.amount
                   and (new.kind <> 'EXPIRE' or g.expires_at <= new.at)) then
    raise exception 'no grant % of that account is there to %', new.key, new.kind
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger credit_taken_was_granted before insert on credit_entry
  for each row when (new.kind in ('TAKE_BACK', 'EXPIRE')) execute function demand_grant();
