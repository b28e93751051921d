-- A warranty may pay a share of parts or labour: what is left to the customer is priced line by line.
alter table repair_diagnosis drop constraint repair_diagnosis_coverage_check;
alter table repair_diagnosis add constraint repair_diagnosis_coverage_check
  check (coverage in ('COVERED', 'PARTLY_COVERED', 'NOT_COVERED'));
alter table repair_diagnosis drop constraint only_what_is_not_covered_is_quoted;
alter table repair_diagnosis add constraint only_what_is_not_covered_is_quoted
  check (quote is null or coverage <> 'COVERED');

create table repair_price_line (
  case_number text not null,
  seq         int not null,
  position    int not null check (position > 0),
  kind        text not null check (kind in ('PART', 'LABOUR', 'WHOLE')),
  name        text,
  quantity    int not null check (quantity > 0),
  price       bigint not null check (price >= 0),
  share       int not null check (share between 0 and 100),
  due         bigint not null check (due between 0 and price),
  currency    char(3) not null,
  primary key (case_number, seq, position),
  foreign key (case_number, seq) references repair_diagnosis,
  constraint parts_have_names check ((kind = 'PART') = (name is not null)),
  constraint what_a_warranty_pays_in_full_is_not_due check (share < 100 or due = 0)
);
comment on table repair_price_line is 'Kept: as long as its case';
comment on column repair_price_line.seq is 'of the diagnosis that priced it';
comment on column repair_price_line.price is 'minor units, before what a warranty pays';
comment on column repair_price_line.share is 'percent that a warranty pays';
comment on column repair_price_line.due is 'minor units that are left to the customer; their sum is the quote';

insert into repair_price_line (case_number, seq, position, kind, quantity, price, share, due, currency)
select case_number, seq, 1, 'WHOLE', 1, quote, 0, quote, currency from repair_diagnosis where quote is not null;
