-- Terms agreed with a carrier, each for parcels handed over from a day on.
create table carrier_terms (
  carrier        text not null check (btrim(carrier) <> ''),
  damage         text not null check (damage in ('LOST', 'DAMAGED')),
  valid_from     date not null,
  notice_days    int not null check (notice_days > 0),
  answer_days    int not null check (answer_days > 0),
  owed_at_most   bigint not null check (owed_at_most >= 0),
  limit_currency char(3) not null,
  reminders      int not null check (reminders >= 0),
  documents      text not null,
  primary key (carrier, damage, valid_from)
);
comment on table carrier_terms is 'Kept: until somebody takes them back: claims about old parcels are judged by old terms';
