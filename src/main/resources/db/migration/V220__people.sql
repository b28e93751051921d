-- A shop may give one id to many (guests share "0"), and may change a person's id. A person is the shop's
-- id and the e-mail address together; customer.id is their key here, which nobody outside gives a meaning.
alter table customer add column shop_id text;
update customer set shop_id = id;
alter table customer alter column shop_id set not null;
create unique index one_person_per_shop_id_and_email on customer (shop_id, lower(coalesce(email, '')));

-- A case about an order is a case of the order's buyer, also after the shop named another one.
update service_case c set customer_id = o.customer_id
  from shop_order o where o.number = c.order_number and c.customer_id is distinct from o.customer_id;
alter table shop_order add constraint buyer_of_order unique (number, customer_id);
alter table service_case add constraint case_belongs_to_the_buyer
  foreign key (order_number, customer_id) references shop_order (number, customer_id)
  deferrable initially deferred;
