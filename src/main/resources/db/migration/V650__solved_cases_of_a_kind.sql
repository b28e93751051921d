-- What is solved already is found by article and reason, newest first; the old index knew no order within them.
create index case_line_of_a_kind on case_line (reason, sku, case_number desc);
drop index case_line_by_reason;

create or replace view published.service_case as
  select number, type, status, phase, subject, body, language, country, owner, team, order_number,
    customer_id, opened_at, filed_by, filed_by_kind, category, closed_at, satisfaction
  from service_case;
