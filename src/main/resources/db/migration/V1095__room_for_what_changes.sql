-- Rows that change while their case is open find room in their own page, so that no index is written for it: a tenth
-- of each page stays free (measured on ends of chains: 100 % of changes instead of 99.7 at a fifth more pages; at 80
-- nothing more). Their dead versions, and the rows of work that is done, are taken away when a fiftieth is dead and not
-- a fifth, which of two million cases would be 400,000; the planner hears of it as early.
do $$
declare busy text;
begin
  foreach busy in array array[
    'service_case', 'case_line', 'case_clock', 'case_message', 'case_prompt', 'case_search', 'audit_head', -- the case
    'service_level', 'unanswered_word', 'chat', 'text_message', 'visit', 'stock_hold',
    'refund', 'refund_attempt', 'payment_account', 'captured_payment', 'return_settlement', 'customer_payment',
    'parcel', 'parcel_booking', 'followed_parcel', 'order_line', 'customer', 'staff',
    'work_item', 'work_draft', 'department_task', -- the work
    'act_ru_execution', 'act_ru_variable', 'act_ru_job', 'act_ru_task', 'act_ru_event_subscr', 'act_ru_incident',
    'event_delivery', 'long_act', 'long_act_task', 'rate_limit_bucket', 'idempotent_answer'] -- what goes out and comes in
  loop
    execute format('alter table %I set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02,
      autovacuum_analyze_scale_factor = 0.02)', busy);
  end loop;
end $$;

-- Tables that are only added to are vacuumed for what was added: a hundredth, not a fifth, so that no vacuum has to
-- read a table of years, and rows are frozen at once, since they never change; else all are read again for it later.
do $$
declare growing text;
begin
  foreach growing in array array['audit_event', 'instance_fact', 'decision_receipt', 'ledger_entry', 'parcel_event',
    'case_decider', 'work_done', 'audit_checkpoint_head', 'shop_order', 'order_payment']
  loop
    execute format('alter table %I set (autovacuum_vacuum_insert_scale_factor = 0.01,
      autovacuum_analyze_scale_factor = 0.02, autovacuum_freeze_min_age = 0)', growing);
  end loop;
end $$;
