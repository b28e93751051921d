-- What an article is promised beyond the law; the promise in force on the day of purchase holds for good.
create table product_warranty (
  sku            text not null,
  effective_from date not null,
  effective_to   date,
  months         int not null check (months between 1 and 600),
  covers         text not null,
  source         text not null,
  primary key (sku, effective_from),
  constraint ends_after_it_began check (effective_to is null or effective_to >= effective_from)
);
