-- How long stages of returns and exchanges took, by the day on which they ended, so that nobody reads the trail for it.
create table stage_day (
  stage  text not null,
  day    date not null,
  bucket int not null,
  ended  int not null check (ended > 0),
  primary key (stage, day, bucket)
);
comment on table stage_day is 'Kept: 800 days; the round that counts takes older days away';
comment on column stage_day.day is 'in UTC';
comment on column stage_day.bucket is 'of about the same length: floor(ln(seconds + 1) / ln(1.05))';

-- Up to where the trail was counted: what has this turn or a later one was not. Its own, as the round of another version counts by the other.
create table stage_day_mark (
  turn   bigint not null check (turn >= 0),
  single boolean primary key default true check (single)
);
comment on table stage_day_mark is 'Kept: one row';
insert into stage_day_mark (turn) values (0);

-- Whole cases are timed as they stand, since one that is opened again did not end: the index has all that is read of them.
create index service_case_time_of_returns on service_case (closed_at) include (opened_at)
  where type in ('RETURN', 'EXCHANGE') and closed_at is not null;
