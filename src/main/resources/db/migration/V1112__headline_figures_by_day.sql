-- What headline figures count of each case that came (SLA-04), and by the day, so that nobody reads all cases of a month for them.
create table headline_case (
  case_number  text primary key,
  day          date not null,
  team         text not null,
  type         text not null,
  country      text not null,
  in_peak      boolean not null,
  bucket       int,
  arrived      smallint not null,
  answered     smallint not null,
  terms        smallint not null,
  met          smallint not null,
  lasting      smallint not null,
  solved       smallint not null,
  rated        smallint not null,
  satisfied    smallint not null,
  speeds       smallint not null,
  speed        smallint not null,
  efficiencies smallint not null,
  efficiency   smallint not null,
  fairnesses   smallint not null,
  fairness     smallint not null,
  attitudes    smallint not null,
  attitude     smallint not null
) with (fillfactor = 80);
comment on table headline_case is 'Kept: as long as its case; what its day has of it, to be taken out again when it changes';
comment on column headline_case.day is 'on which it came, by the clock of the house';
comment on column headline_case.country is 'empty where nobody knows';
comment on column headline_case.bucket is 'first answer: floor(ln(seconds + 1) / ln(1.05)); null where none was given';
comment on column headline_case.terms is '1 where the term of the first answer is over';
comment on column headline_case.lasting is '0 where the customer withdrew it';

create table headline_day (
  day          date not null,
  team         text not null,
  type         text not null,
  country      text not null,
  in_peak      boolean not null,
  arrived      int not null,
  answered     int not null,
  terms        int not null,
  met          int not null,
  lasting      int not null,
  solved       int not null,
  rated        int not null,
  satisfied    int not null,
  speeds       int not null,
  speed        int not null,
  efficiencies int not null,
  efficiency   int not null,
  fairnesses   int not null,
  fairness     int not null,
  attitudes    int not null,
  attitude     int not null,
  primary key (day, team, type, country, in_peak)
);
comment on table headline_day is 'Kept: as long as its cases; a row for each day, team, type and country';
comment on column headline_day.day is 'on which they came, by the clock of the house';

create table headline_answer (
  day      date not null,
  team     text not null,
  type     text not null,
  country  text not null,
  in_peak  boolean not null,
  bucket   int not null,
  answered int not null,
  primary key (day, team, type, country, in_peak, bucket)
);
comment on table headline_answer is 'Kept: as long as its cases; how many of a day were first answered after about as long';
comment on column headline_answer.bucket is 'floor(ln(seconds + 1) / ln(1.05))';

-- Up to where the trail was followed: cases with an event of this turn or a later one are counted as they stand.
create table headline_mark (
  turn   bigint not null check (turn >= 0),
  single boolean primary key default true check (single)
);
comment on table headline_mark is 'Kept: one row';
insert into headline_mark (turn) values (0);
