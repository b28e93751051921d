-- Damage in transit that the warehouse found on goods that came back, and who bears its risk.
create table transit_damage (
  case_number     text not null references service_case,
  item            int not null,
  tracking_number text not null,
  packaging       text not null check (packaging in ('INTACT', 'CRUSHED', 'OPENED', 'WET', 'UNFIT')),
  bearer          text not null check (bearer in ('SHOP', 'CUSTOMER')),
  found_at        timestamptz not null,
  primary key (case_number, item)
);
comment on table transit_damage is 'Kept: as long as its case: law and audit ask for the whole file';
create index transit_damage_ours on transit_damage (found_at) where bearer = 'SHOP';
