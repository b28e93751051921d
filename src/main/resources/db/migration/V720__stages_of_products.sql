-- From which day on a product is in which stage of its life; what rules read of a purchase is the stage of its day.
create table product_stage (
  product text not null,
  since   date not null,
  stage   text not null check (stage in ('INTRODUCTION', 'GROWTH', 'MATURITY', 'DECLINE', 'PHASE_OUT')),
  set_by  text not null,
  set_at  timestamptz not null,
  primary key (product, since)
);
comment on table product_stage is 'Kept: as long as its product: purchases are judged by the stage of their day';

-- A script of visits for products in one stage; empty where it serves every stage.
alter table visit_script add column stage text not null default ''
  check (stage in ('', 'INTRODUCTION', 'GROWTH', 'MATURITY', 'DECLINE', 'PHASE_OUT'));
alter table visit_script drop constraint visit_script_pkey;
alter table visit_script add primary key (strategy, language, stage, version);
