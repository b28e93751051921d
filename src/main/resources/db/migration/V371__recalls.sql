-- Recalls: a parent case and what became of each line of an order that was sold with the article.
alter table service_case drop constraint service_case_type_check;
alter table service_case add constraint service_case_type_check check (type in ('RETURN', 'EXCHANGE', 'REPAIR',
  'COMPLAINT', 'FOLLOW_UP', 'INQUIRY', 'SUGGESTION', 'PRICE_PROTECTION', 'ORDER_CHANGE', 'RECALL'));

create table recall (
  number    text primary key references service_case,
  reference text not null unique check (reference <> ''),
  sku       text not null,
  article   text not null,
  serials   text[] not null default '{}',
  remedy    text not null check (remedy in ('REFUND', 'EXCHANGE', 'REPAIR')),
  words     text not null check (words <> ''),
  raised_at timestamptz not null
);
comment on table recall is 'Kept: as long as its case: law and audit ask for the whole file';

create table recall_child (
  recall       text not null references recall,
  order_number text not null,
  order_line   int not null,
  pieces       int not null check (pieces > 0),
  state        text not null default 'FOUND'
    check (state in ('FOUND', 'STARTED', 'OPENED', 'JOINED', 'BACK_ALREADY')),
  child        text references service_case check (child <> recall),
  primary key (recall, order_number, order_line),
  constraint signalled_by_a_case check ((child is not null) = (state in ('OPENED', 'JOINED')))
);
create index recall_child_waiting on recall_child (recall) where state = 'FOUND';
comment on table recall_child is 'Kept: as long as its case: law and audit ask for the whole file';

-- Who was told of a recall: each person once.
create table recall_letter (
  recall text not null references recall,
  person text not null,
  primary key (recall, person)
);
comment on table recall_letter is 'Kept: as long as its case: law and audit ask for the whole file';
