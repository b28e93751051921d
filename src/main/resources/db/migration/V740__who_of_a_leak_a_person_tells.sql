-- Whom a person was asked to tell of a leak, as no mail reaches them: the word that they did counts for those only.
alter table leak_person add column handed_at timestamptz check (handed_at >= named_at);
update leak_person set handed_at = named_at where way is null;

-- Who keeps a list of those told by mail finds each mail by its key: told is who the mail server took it for.
create or replace view published.case_message as
  select id, seq, case_number, direction, channel, author_kind, author_id, template, language, subject, body,
    delivery_state, attempts, at, sent_at, failure, to_partner, send_key
  from case_message;
