-- People of several teams who look into one complex complaint; the complaint waits for what they find.
create table complaint_force (
  id           bigint generated always as identity primary key,
  case_number  text not null references complaint (case_number),
  members      text[] not null check (cardinality(members) between 1 and 20),
  mandate      text not null,
  convened_by  text not null,
  convened_at  timestamptz not null,
  ends_at      timestamptz not null check (ends_at > convened_at),
  findings     text,
  reported_by  text,
  ended_at     timestamptz,
  constraint force_reports_at_once check (num_nulls(findings, reported_by) in (0, 2)),
  constraint force_reports_as_it_ends check (findings is null or ended_at is not null),
  constraint force_member_reports check (reported_by = any (members))
);
create unique index complaint_force_sitting on complaint_force (case_number) where ended_at is null;
comment on table complaint_force is 'Kept: as long as its case: who looked into it, with which mandate, and what they found';
