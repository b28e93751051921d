-- A complaint that came through an authority, which the law has answered within a term (CN consumer law art. 46).
create table authority_complaint (
  case_number text primary key references service_case,
  authority   text not null,
  reference   text not null,
  received_at timestamptz not null,
  taken_by    text not null,
  answered_at timestamptz,
  answer      text,
  constraint answered_with_words check ((answered_at is null) = (answer is null))
);
comment on table authority_complaint is 'Kept: as long as its case: law and audit ask for the whole file';

-- What the law adds to the price where the customer was deceived (CN consumer law art. 55); paid by hand, since
-- it is more than was ever paid in. Nobody approves what they found.
create table fraud_damages (
  case_number text primary key references service_case,
  price       bigint not null check (price > 0),
  amount      bigint not null check (amount >= price),
  currency    char(3) not null,
  ground      text not null,
  findings    text not null,
  found_by    text not null,
  found_at    timestamptz not null,
  approval    text not null check (approval in ('AUTOMATIC', 'FINANCE', 'FINANCE_AND_LEAD')),
  finance     text,
  lead        text,
  paid_ref    text,
  paid_at     timestamptz,
  constraint nobody_approves_their_own check (finance <> found_by and lead <> found_by and finance <> lead),
  constraint paid_with_a_reference check ((paid_ref is null) = (paid_at is null)),
  constraint paid_once_approved check (paid_at is null or approval = 'AUTOMATIC' or finance is not null)
);
comment on table fraud_damages is 'Kept: for good: money of the customer';
