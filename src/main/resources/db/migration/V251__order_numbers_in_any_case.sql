-- Order numbers are found whatever the case of their letters.
create index shop_order_by_any_case on shop_order (lower(number));
create index service_case_by_order_in_any_case on service_case (lower(order_number));
