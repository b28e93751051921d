-- One-time codes mailed to customers who came by a number and an e-mail alone (INT-07).
create table mailbox_code (
  id       bigint generated always as identity primary key,
  about    text not null,
  person   text not null,
  hash     text not null,
  asked_at timestamptz not null,
  tries    int not null default 0,
  used_at  timestamptz
);
comment on table mailbox_code is 'Kept: one day, to count how often codes were asked for; removed by HousekeepingProcess';
comment on column mailbox_code.about is 'Number of the order, or of the case where it has none';
comment on column mailbox_code.hash is 'Of the code, which is kept nowhere else';
create index mailbox_code_by_subject on mailbox_code (about, person, asked_at);
create index mailbox_code_by_age on mailbox_code (asked_at);
