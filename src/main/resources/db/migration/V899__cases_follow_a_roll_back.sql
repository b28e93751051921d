-- Cases that are to follow a draft, which brings an earlier version back, once it is deployed.
create table migration_wanted (
  draft        uuid primary key references model_draft on delete cascade,
  process      text not null,
  from_version int not null,
  asked_by     text not null,
  reason       text not null
);
comment on table migration_wanted is 'Kept: until its draft is deployed, or as long as the draft';
