-- Goods that nobody had announced may be kept until their owner collects them.
alter table return_surplus add column kept boolean not null default false,
  add column collected_at timestamptz,
  add constraint kept_is_decided check (decided or not kept),
  add constraint collected_was_kept check (collected_at is null or kept),
  add constraint collected_or_sent check (collected_at is null or tracking_number is null);
create or replace view published.return_surplus as
  select case_number, position, sku, name, quantity, note, decided, added, item, tracking_number, wish, kept,
    collected_at
  from return_surplus;
