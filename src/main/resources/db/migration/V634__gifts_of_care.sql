-- Who is visited may be given something beside, by the strategy of the visit: once considered a visit.
create table visit_gift (
  case_number text primary key references visit,
  kind        text not null check (kind in ('NONE', 'POINTS', 'COUPON')),
  refused     text,
  at          timestamptz not null
);
comment on table visit_gift is 'Kept: as long as its case: what was given beside a visit, or why not';
comment on column visit_gift.refused is 'why the ledger of goodwill did not give it';
