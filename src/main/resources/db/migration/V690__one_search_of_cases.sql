-- What a case is found by stands in one row, kept by the same transaction: a common word is then found newest
-- first without reading all who have it, a rare one by its letters (decision record 66).
create table case_search (
  case_number text primary key references service_case on delete cascade,
  opened_at   timestamptz not null,
  words       text not null
);
comment on table case_search is 'Kept: as long as its case';
comment on column case_search.words is 'small letters, a blank before each word: number, order, subject, customer, articles, serials, parcels';

create function words_of_case(wanted text) returns text language sql stable as $$
  select ' ' || lower(concat_ws(' ', c.number, c.order_number, c.subject, p.id, p.shop_id, p.name, p.email,
    (select string_agg(concat_ws(' ', l.sku, l.name, l.serial), ' ' order by l.item)
       from case_line l where l.case_number = c.number),
    (select string_agg(a.tracking_number, ' ' order by a.booked_at, a.id)
       from published.parcel a where a.case_number = c.number)))
  from service_case c left join published.customer p on p.id = c.customer_id
  where c.number = wanted
$$;

create function keep_words_of_case(changed text) returns void language sql as $$
  insert into case_search (case_number, opened_at, words)
    select number, opened_at, words_of_case(number) from service_case where number = changed
  on conflict (case_number) do update set words = excluded.words, opened_at = excluded.opened_at
    where case_search.words <> excluded.words or case_search.opened_at <> excluded.opened_at
$$;

create function case_changed_its_words() returns trigger language plpgsql as $$
begin
  perform keep_words_of_case(new.number);
  return null;
end $$;

create function part_changed_words_of_case() returns trigger language plpgsql as $$
begin
  perform keep_words_of_case(new.case_number);
  return null;
end $$;

create function person_changed_words_of_cases() returns trigger language plpgsql as $$
begin
  perform keep_words_of_case(number) from service_case where customer_id = new.id;
  return null;
end $$;

-- Deferred: once all rows of a new case are there.
create constraint trigger words_follow_case after insert or update of subject, order_number, customer_id on service_case
  deferrable initially deferred for each row execute function case_changed_its_words();
create constraint trigger words_follow_line after insert or update of sku, name, serial on case_line
  deferrable initially deferred for each row execute function part_changed_words_of_case();
create constraint trigger words_follow_parcel after insert or update of tracking_number on parcel
  deferrable initially deferred for each row execute function part_changed_words_of_case();
create constraint trigger words_follow_customer after update of name, email, shop_id on customer
  deferrable initially deferred for each row execute function person_changed_words_of_cases();

insert into case_search (case_number, opened_at, words)
  select number, opened_at, words_of_case(number) from service_case;
create index case_search_newest on case_search (opened_at desc, case_number desc);
create index case_search_by_letters on case_search using gin (words gin_trgm_ops);

drop index service_case_by_subject;
drop index case_line_by_article;
drop index case_line_by_name;

create index service_case_by_type on service_case (type, opened_at desc, number desc);
create index service_case_by_team on service_case (team, opened_at desc, number desc);

-- How many open cases somebody owns is asked at each assignment.
create index service_case_open_by_owner on service_case (owner) where owner is not null and closed_at is null;
