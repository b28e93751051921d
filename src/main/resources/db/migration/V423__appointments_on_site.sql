-- When technicians can come, and who has them then.
create table visit_slot (
  id        bigint generated always as identity primary key,
  country   char(2) not null,
  category  text,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  closed    boolean not null default false,
  constraint slots_last check (ends_at > starts_at)
);
create index visit_slot_by_start on visit_slot (country, starts_at) where not closed;
comment on table visit_slot is 'Kept: for good: which visits were possible';
comment on column visit_slot.category is 'of the articles it is for, the shop''s own; null for all';

create table repair_appointment (
  case_number text not null references service_case,
  seq         int not null check (seq > 0),
  slot        bigint not null references visit_slot,
  state       text not null check (state in ('BOOKED', 'MET', 'NO_SHOW', 'MISSED', 'CANCELLED')),
  note        text,
  primary key (case_number, seq)
);
create unique index a_slot_is_taken_once on repair_appointment (slot) where state <> 'CANCELLED';
create unique index one_appointment_at_a_time on repair_appointment (case_number) where state = 'BOOKED';
comment on table repair_appointment is 'Kept: as long as its case';
