-- Pieces of articles that are promised to customers and not sent yet.
alter table product add column reserved int not null default 0 check (reserved >= 0);
comment on column product.reserved is 'pieces of available that are held for cases: the sum of stock_hold';

create table stock_hold (
  case_number text not null references service_case,
  item        int not null,
  sku         text not null references product,
  pieces      int not null check (pieces >= 0),
  shipped     int not null default 0 check (shipped >= 0),
  primary key (case_number, item)
);
create index stock_hold_by_sku on stock_hold (sku) where pieces > 0;
comment on table stock_hold is 'Kept: as long as its case: law and audit ask for the whole file';
comment on column stock_hold.pieces is 'held and not shipped yet';

-- What is held is counted on the article, in the same statement.
create function count_stock_held() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update product set reserved = reserved - old.pieces where sku = old.sku and old.pieces <> 0;
  end if;
  if tg_op <> 'DELETE' then
    update product set reserved = reserved + new.pieces where sku = new.sku and new.pieces <> 0;
  end if;
  return null;
end $$;
create trigger stock_hold_counted after insert or update or delete on stock_hold
  for each row execute function count_stock_held();

-- No more is held than the shop has; where the shop has less than is held already, nothing more is.
create function stock_is_never_promised_twice() returns trigger language plpgsql as $$
begin
  if new.reserved > old.reserved and new.reserved > new.available then
    raise exception 'only % of article % are left', new.available - old.reserved, new.sku
      using errcode = 'check_violation', constraint = 'stock_is_never_promised_twice';
  end if;
  return new;
end $$;
create trigger stock_is_never_promised_twice before update of reserved on product
  for each row execute function stock_is_never_promised_twice();

-- Exchanges that were approved before stock was held, and wait to be sent.
insert into stock_hold (case_number, item, sku, pieces)
select case_number, item, sku, pieces from (
  select l.case_number, l.item, p.sku,
    case when l.accepted_quantity > 0 then l.accepted_quantity else l.approved_quantity end as pieces,
    p.available,
    sum(case when l.accepted_quantity > 0 then l.accepted_quantity else l.approved_quantity end)
      over (partition by p.sku order by l.case_number, l.item) as so_far
  from case_line l
  join service_case c on c.number = l.case_number and c.closed_at is null
  join product p on p.sku = coalesce(l.exchange_sku, l.sku)
  left join return_settlement s on s.case_number = l.case_number and s.item = l.item
  where l.decision = 'APPROVED' and l.remedy = 'EXCHANGE' and coalesce(s.settled, 0) = 0
) waiting
where pieces > 0 and (available is null or so_far <= available);
