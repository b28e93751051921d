-- Rounds look at what is open, readings are read page by page: neither grows with what is over.
create index service_case_open_by_number on service_case (number) where closed_at is null;
create index unit_reading_newest on unit_reading (unit_key, taken_at desc, metric);
