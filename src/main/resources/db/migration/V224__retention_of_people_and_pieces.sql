-- Tables of migrations that may be numbered before this one but come in beside it.
do $$
begin
  if to_regclass('staff_invitation') is not null then
    comment on table staff_invitation is 'Kept: one row a member of staff, until the password is chosen';
  end if;
  if to_regclass('returned_without_refund') is not null then
    comment on table returned_without_refund is 'Kept: as long as its case: what came back without money';
  end if;
end $$;
