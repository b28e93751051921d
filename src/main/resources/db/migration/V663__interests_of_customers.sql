-- What a customer is interested in stands beside what staff should know of them (CUS-01).
alter table customer_note add column kind text not null default 'NOTE' check (kind in ('NOTE', 'INTEREST'));
comment on column customer_note.kind is 'NOTE for what staff should know, INTEREST for what they like to buy or hear of';
