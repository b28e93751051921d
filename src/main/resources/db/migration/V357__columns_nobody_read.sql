-- The trail says who agreed to a way of the money and when, and when a link was used; nobody asked these columns.
alter table case_refund_to drop column agreed_by, drop column agreed_at;
alter table access_link drop column used_at;

-- Why words did not reach a customer is for the auditors to read too.
create or replace view published.case_message as
  select id, seq, case_number, direction, channel, author_kind, author_id, template, language, subject, body,
    delivery_state, attempts, at, sent_at, failure
  from case_message;
