-- What a feature lets others read. Tables are read and written by their own feature only
-- (architecture.ForeignTablesTest); a column that is not named here may change at any time.
create schema published;

create view published.service_case as
  select number, type, status, phase, subject, body, language, country, owner, team, order_number,
    customer_id, opened_at, filed_by, filed_by_kind
  from service_case;

create view published.case_line as
  select case_number, item, order_line, sku, name, quantity, approved_quantity, received_quantity,
    accepted_quantity, reason, note, serial, remedy_asked, remedy, decision, goods, money
  from case_line;

create view published.case_clock as
  select case_number, name, party, due_at, default_outcome, state from case_clock;

create view published.case_message as
  select id, seq, case_number, direction, channel, author_kind, author_id, template, language, subject, body,
    delivery_state, attempts, at, sent_at
  from case_message;

create view published.evidence as
  select id, case_number, item, file_name, media_type, size, at from evidence;

create view published.decision_receipt as
  select id, case_number, item, decision, version, inputs, matched_rules, outcome, ground, actor_kind,
    actor_id, at
  from decision_receipt;

create view published.customer as
  select id, shop_id, name, email, level from customer;

create view published.shop_order as
  select number, currency, placed_at, delivered_at, tax_included from shop_order;

create view published.order_line as
  select order_number, line, unit_price from order_line;

create view published.parcel as
  select id, case_number, tracking_number, carrier, direction, method, status, status_at, location,
    send_by, label is not null as labelled, booked_at
  from parcel;

create view published.refund as
  select r.id, r.case_number, r.amount, r.currency, r.method, r.ground, r.state, r.attempts,
    r.provider_ref, r.requested_by, r.approved_by, r.approved_at, r.created_at, r.settled_at,
    exists (select 1 from refund_attempt a where a.refund_id = r.id and a.simulated) as simulated,
    (select string_agg(l.kind, ',' order by l.id) from ledger_entry l where l.refund_id = r.id)
      as ledger
  from refund r;

create view published.refunded_line as
  select r.order_number, l.order_line, l.amount
  from refund r join refund_line l on l.refund_id = r.id
  where r.state <> 'CANCELLED';

create view published.return_surplus as
  select case_number, position, sku, name, quantity, note, decided, added, item, tracking_number
  from return_surplus;

create view published.trail as
  select chain, seq, at, actor_kind, actor_id, type, summary, data, hash from audit_event;

create view published.work_item as
  select task_id, case_number from work_item;

create view published.staff as
  select username, display_name, roles, active from staff;

create view published.staff_sign_in as
  select username, password_hash, roles, active from staff;
