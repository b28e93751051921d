-- The rules by which customers are classed are looked at periodically, each time on a case of its own.
create table segment_review (
  opened_at   timestamptz primary key,
  case_number text unique references service_case
);
comment on table segment_review is 'Kept: as long as its case: when the rules of customer classes were reviewed, and where';
comment on column segment_review.case_number is 'null for the day from which the first review is counted';
insert into segment_review (opened_at) values (now());
