-- A payment that came back is owed again, and may be paid once more.
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check
  check (kind in ('RESERVE', 'SETTLE', 'RELEASE', 'BOUNCE', 'RESETTLE'));
