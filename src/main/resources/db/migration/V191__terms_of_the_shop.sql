alter table shop_order
  -- as the shop said; null while it is told from what was paid
  add column tax_mode text check (tax_mode in ('INCLUDED', 'ON_TOP')),
  -- price of the cheapest ordinary delivery; null where it was the delivery chosen
  add column standard_shipping bigint check (standard_shipping >= 0),
  add constraint tax_as_said check (tax_mode is null or tax_included = (tax_mode = 'INCLUDED'));
