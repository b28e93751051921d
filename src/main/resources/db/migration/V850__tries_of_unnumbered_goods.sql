-- Goods whose serial nobody knows were tried to be put right too: such tries are counted by the line of their order.
alter table unit_attempt
  alter column unit_key drop not null,
  add column order_number text,
  add column order_line int,
  add constraint of_a_unit_or_a_line check (
    (unit_key is null) = (order_number is not null) and (order_number is null) = (order_line is null));
create index unit_attempt_by_line on unit_attempt (order_number, order_line) where unit_key is null;
comment on column unit_attempt.order_number is 'of goods whose serial nobody told; null where their unit is known';
