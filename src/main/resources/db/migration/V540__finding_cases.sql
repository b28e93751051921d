-- Cases are found by words within names and by the keys of what they hold (INT-11): letters of any case.
create extension if not exists pg_trgm;

create index service_case_newest on service_case (opened_at desc, number desc);
create index service_case_by_subject on service_case using gin (subject gin_trgm_ops) where subject is not null;
create index case_line_by_article on case_line (lower(sku));
create index case_line_by_name on case_line using gin (name gin_trgm_ops);
create index customer_by_name on customer using gin (name gin_trgm_ops);
create index parcel_by_tracking_in_any_case on parcel (upper(tracking_number));
