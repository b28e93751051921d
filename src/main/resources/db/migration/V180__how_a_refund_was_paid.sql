-- By which hand the money of a refund left, how often, and what the provider last said of its own accord.
alter table refund
  add column paid_by_provider boolean not null default false,
  add column paid_by_hand     int not null default 0 check (paid_by_hand >= 0),
  add column clawed_back      int not null default 0 check (clawed_back >= 0),
  add column paid_how         text,
  add column paid_reference   text,
  add column paid_by          text,
  add column last_report      text,
  add column last_report_at   timestamptz;

-- Whoever settled a refund before is on the trail; the refund itself kept the reference only.
update refund r set
  paid_how = case told.how when 'provider' then 'PROVIDER' else told.how end,
  paid_by_provider = r.state = 'SETTLED' and told.how in ('provider', 'RESOLVED'),
  paid_by_hand = case when r.state = 'SETTLED' and told.how not in ('provider', 'RESOLVED') then 1 else 0 end,
  paid_reference = case when told.how not in ('provider', 'RESOLVED') then r.provider_ref end,
  paid_by = case when told.how not in ('provider', 'RESOLVED') then told.actor_id end
from (
  select distinct on (data::jsonb ->> 'refund') data::jsonb ->> 'refund' as refund,
         coalesce(data::jsonb ->> 'how', 'provider') as how, actor_id
  from audit_event where type = 'RefundSettled'
  order by data::jsonb ->> 'refund', at desc, seq desc) told
where told.refund = r.id::text;
-- A settled refund without a trail, as an import of rows would leave it, counts as the provider's.
update refund set paid_by_provider = true, paid_how = 'PROVIDER'
where state = 'SETTLED' and not paid_by_provider and paid_by_hand = 0;

alter table refund
  add constraint paid_once_when_settled check (
    (state = 'SETTLED') = (paid_by_provider::int + paid_by_hand - clawed_back > 0)),
  add constraint twice_at_most check (paid_by_provider::int + paid_by_hand - clawed_back between 0 and 2);

alter table payment_account add column overpaid bigint not null default 0 check (overpaid >= 0);

-- A payment may come back and be made again more than once: each movement has its number, the version of
-- the refund that it changed, so that no change of a refund moves money twice.
alter table ledger_entry add column movement int not null default 0;
alter table ledger_entry disable trigger ledger_is_append_only;
update ledger_entry l set movement = numbered.place
from (select id, row_number() over (partition by refund_id order by id) - 1 as place from ledger_entry) numbered
where numbered.id = l.id;
alter table ledger_entry enable trigger ledger_is_append_only;
alter table ledger_entry alter column movement drop default;
alter table ledger_entry drop constraint ledger_entry_refund_id_kind_key;
alter table ledger_entry add constraint each_movement_once unique (refund_id, movement);
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check check (kind in (
  'RESERVE', 'SETTLE', 'RELEASE', 'BOUNCE', 'RESETTLE', 'OVERPAY', 'CLAWBACK', 'OVERPAY_FAILED', 'WRITE_OFF'));
create unique index settled_first_once on ledger_entry (refund_id) where kind = 'SETTLE';
