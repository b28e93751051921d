-- Work is found by what its case is found by (decision record 66), in the same words.
create view published.case_search as select case_number, words from case_search;

-- The cases whose key was typed, in letters of any case and with blanks in it; each branch reads an index of its own.
create function published.cases_keyed(typed text) returns table (case_number text) language sql stable as $$
  select c.number from service_case c
    where c.number in (upper(regexp_replace(typed, '\s', '', 'g')), 'RC-' || upper(regexp_replace(typed, '\s', '', 'g')))
  union all select c.number from service_case c where lower(c.order_number) = lower(btrim(typed))
  union all select l.case_number from case_line l where upper(l.serial) = upper(regexp_replace(typed, '\s', '', 'g'))
  union all select a.case_number from published.parcel a
    where upper(a.tracking_number) = upper(regexp_replace(typed, '\s', '', 'g'))
  union all select c.number from published.customer p join service_case c on c.customer_id = p.id
    where btrim(typed) in (p.id, p.shop_id) or lower(p.email) = lower(btrim(typed))
$$;

alter table saved_list add column words text check (char_length(words) between 1 and 100);
