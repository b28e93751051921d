-- Where claims against a carrier are sent, and in which language.
create table carrier_contact (
  carrier  text primary key,
  email    text not null,
  language text not null check (language in ('en', 'zh-CN', 'zh-TW'))
);
comment on table carrier_contact is 'Kept: until somebody removes it: an address of a carrier, not of a person';

-- Losses for which nobody paid anything are looked at once.
create table worthless_loss (
  parent          text not null references service_case,
  tracking_number text not null,
  primary key (parent, tracking_number)
);
comment on table worthless_loss is 'Kept: as long as its case: law and audit ask for the whole file';
create or replace view published.carrier_claim as
  select parent, tracking_number from carrier_claim
  union all select parent, tracking_number from worthless_loss;
