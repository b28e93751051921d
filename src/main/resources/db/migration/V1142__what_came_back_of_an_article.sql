-- The report of articles asks first what came back most and then for the months of those alone.
create index returned_month_by_article on returned_month (sku, month);
