-- Whose import first told the order; that person does not approve or pay its refunds.
alter table shop_order add column first_import uuid references import_job;
update shop_order set first_import = import_job
  where import_job in (select id from import_job);
comment on column shop_order.first_import is 'never changed by later imports; of orders told before this column, the last import';
