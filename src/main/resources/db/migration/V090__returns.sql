-- What the rules said about a line of a return, kept for the steps that follow.
create table return_verdict (
  case_number     text not null references service_case,
  item            int not null,
  automatic       boolean not null,
  goods_back      boolean not null,
  evidence        text not null,
  remedy          text,
  freight_paid_by text,
  ground          text,
  primary key (case_number, item)
);

-- What a line of a return still brings and has brought; amounts in minor units of the order's
-- currency, positive to the customer, negative from the customer.
create table return_settlement (
  case_number  text not null references service_case,
  item         int not null,
  kind         text not null check (kind in ('REFUND', 'REDUCTION', 'EXCHANGE')),
  pending      int not null check (pending >= 0),
  amount       bigint not null,
  settled      int not null check (settled >= 0),
  sent_back    int not null check (sent_back >= 0),
  refused      boolean not null,
  inspected_by text,
  primary key (case_number, item)
);
