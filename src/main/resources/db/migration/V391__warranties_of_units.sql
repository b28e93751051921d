-- What a maker's promise covers beside its length; what was promised before covers all, from delivery.
alter table product_warranty
  add column starts_at           text not null default 'DELIVERY'
    check (starts_at in ('SALE', 'INVOICE', 'DELIVERY', 'INSTALLATION')),
  add column parts_share         int not null default 100 check (parts_share between 0 and 100),
  add column labour_share        int not null default 100 check (labour_share between 0 and 100),
  add column exclusions          text[] not null default '{}',
  add column transferable        boolean not null default true,
  add column months_after_repair int not null default 0 check (months_after_repair between 0 and 60);

-- Who had a unit first, so that a warranty that is theirs alone ends with them.
alter table unit add column first_owner text references customer;
update unit set first_owner = registered_by;

-- Extended warranties the shop grants or sells; what was granted keeps the terms of its day.
create table warranty_plan (
  code                text primary key,
  name                text not null,
  months              int not null check (months between 1 and 600),
  parts_share         int not null check (parts_share between 0 and 100),
  labour_share        int not null check (labour_share between 0 and 100),
  exclusions          text[] not null,
  transferable        boolean not null,
  months_after_repair int not null check (months_after_repair between 0 and 60),
  price               bigint check (price >= 0),
  currency            char(3),
  offered             boolean not null,
  constraint priced_in_a_currency check ((price is null) = (currency is null))
);
comment on table warranty_plan is 'Kept: for good: terms that customers were promised';

create table unit_warranty (
  id                  bigint generated always as identity primary key,
  unit_key            text not null,
  plan                text not null references warranty_plan,
  name                text not null,
  starts_on           date not null,
  ends_on             date not null,
  parts_share         int not null check (parts_share between 0 and 100),
  labour_share        int not null check (labour_share between 0 and 100),
  exclusions          text[] not null,
  transferable        boolean not null,
  months_after_repair int not null check (months_after_repair between 0 and 60),
  holder              text not null references customer,
  price               bigint check (price >= 0),
  currency            char(3),
  reason              text not null,
  granted_by          text not null,
  granted_at          timestamptz not null,
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint one_of_a_plan_at_a_time unique (unit_key, plan, starts_on)
);
comment on table unit_warranty is 'Kept: as long as its unit: what was promised for it';
