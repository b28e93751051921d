create view published.buyer_order as
  select c.id as person, o.number, o.placed_at, o.delivered_at, o.paid_amount, o.currency, o.country
  from customer c left join shop_order o on o.customer_id = c.id;

create table customer_segment (
  person      text primary key references customer,
  segment     text not null check (segment in ('POTENTIAL', 'NEW', 'ACTIVE', 'LOYAL', 'LOST')),
  computed_at timestamptz not null
);
comment on table customer_segment is 'Kept: as long as the customer: computed anew every day';
create view published.customer_segment as select person, segment from customer_segment;

create table visit_considered (
  occasion text not null check (occasion in ('DELIVERED', 'INTERVAL')),
  subject  text not null,
  at       timestamptz not null,
  primary key (occasion, subject)
);
comment on table visit_considered is 'Kept: as long as the customer: so that nobody is considered twice';
comment on column visit_considered.subject is 'number of the order that was delivered, or key of the person';
