-- Parent and child cases; a child has one parent.
create table case_link (
  child     text primary key references service_case,
  parent    text not null references service_case check (parent <> child),
  kind      text not null check (kind in
    ('SUPPLIER_CLAIM', 'CARRIER_CLAIM', 'RECALL', 'COMPLAINT', 'FOLLOW_UP', 'DISSATISFIED_VISIT')),
  linked_at timestamptz not null
);
create index case_link_parent on case_link (parent);
comment on table case_link is 'Kept: as long as its cases: law and audit ask for the whole file';
