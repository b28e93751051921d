-- What technicians found out about goods in repair, and every try to mend them.
create table repair_diagnosis (
  case_number  text not null references service_case,
  seq          int not null check (seq > 0),
  finding      text not null check (finding in ('FAULT_CONFIRMED', 'NO_FAULT_FOUND', 'CUSTOMER_DAMAGE')),
  coverage     text not null check (coverage in ('COVERED', 'NOT_COVERED')),
  quote        bigint check (quote > 0),
  currency     char(3),
  note         text,
  diagnosed_by text,
  at           timestamptz not null,
  primary key (case_number, seq),
  constraint only_what_is_not_covered_is_quoted check (quote is null or coverage = 'NOT_COVERED'),
  constraint quotes_name_their_currency check ((quote is null) = (currency is null))
);
comment on table repair_diagnosis is 'Kept: as long as its case';
comment on column repair_diagnosis.diagnosed_by is 'null when nobody looked in time and the fault counts as covered';

create table repair_quotation (
  case_number text not null references service_case,
  seq         int not null check (seq > 0),
  amount      bigint not null check (amount > 0),
  fee         bigint not null check (fee >= 0),
  currency    char(3) not null,
  expires_at  timestamptz not null,
  state       text not null check (state in ('OFFERED', 'ACCEPTED', 'PAID', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
  fee_state   text not null check (fee_state in ('NOT_DUE', 'ASKED', 'PAID', 'WAIVED')),
  primary key (case_number, seq),
  constraint a_fee_only_for_what_was_not_accepted check (fee_state = 'NOT_DUE' or state in ('REFUSED', 'EXPIRED', 'WITHDRAWN'))
);
create unique index one_open_quotation_a_case on repair_quotation (case_number) where state in ('OFFERED', 'ACCEPTED');
comment on table repair_quotation is 'Kept: as long as its case';
comment on column repair_quotation.fee is 'for the diagnosis, due when the price is refused or lapses; told with the price';

create table repair_attempt (
  case_number  text not null references service_case,
  attempt      int not null check (attempt > 0),
  result       text not null check (result in ('REPAIRED', 'UNREPAIRABLE')),
  new_serial   text,
  note         text,
  performed_by text,
  passed       boolean,
  test_note    text,
  tested_by    text,
  primary key (case_number, attempt),
  constraint only_what_was_repaired_is_tested check (passed is null or result = 'REPAIRED')
);
comment on table repair_attempt is 'Kept: as long as its case';

-- A repair binds its pieces from now on, so that nobody returns what is in repair; what is asked for already is
-- bound as far as it is free.
update order_line l
set claimed_quantity = least(l.quantity, l.claimed_quantity + r.pieces)
from (
  select c.order_number, i.order_line, sum(i.quantity)::int as pieces
  from service_case c join case_line i on i.case_number = c.number
  where c.type = 'REPAIR' and c.order_number is not null and i.decision in ('REQUESTED', 'INFO_NEEDED')
  group by 1, 2
) r
where l.order_number = r.order_number and l.line = r.order_line;
