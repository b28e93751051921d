-- When an order was invoiced, goods were installed and earlier tries to put them right were made: terms are counted from it.
alter table shop_order add column invoiced_at timestamptz;
comment on column shop_order.invoiced_at is 'as the shop tells it; null while it told none';

alter table order_line
  add column installed_at timestamptz,
  add column repairs      jsonb not null default '[]' check (jsonb_typeof(repairs) = 'array');
comment on column order_line.installed_at is 'as the shop tells it; null where nothing was installed';
comment on column order_line.repairs is 'earlier repairs or replacements of the goods, oldest first: takenAt, and returnedAt once they were back';
