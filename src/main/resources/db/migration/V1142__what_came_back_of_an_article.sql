-- The report of articles asks first what came back most and then for the months of those alone.
set local lock_timeout = '5s';
create index if not exists returned_month_by_article on returned_month (sku, month);
