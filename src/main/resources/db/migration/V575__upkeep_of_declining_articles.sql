-- Articles that are sold no more, whose users get upkeep by a rule of its own (REP-04).
create table declining_article (
  sku         text primary key check (sku <> ''),
  end_of_sale date not null,
  marked_by   text not null,
  marked_at   timestamptz not null
);
comment on table declining_article is 'Kept: as long as the shop says so: it names no customer';
alter table maintenance_agreement add column declining boolean not null default false;
comment on column maintenance_agreement.declining is 'brought by the end of sale of its article, agreed on with nobody';
