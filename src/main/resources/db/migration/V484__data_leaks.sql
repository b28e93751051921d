-- Personal data that may have got into other hands, as a complaint showed, and the word to the authority.
alter table complaint add column data_leak boolean not null default false;

create table complaint_leak (
  case_number text primary key references complaint (case_number),
  found_at    timestamptz not null,
  authority   text,
  words       text,
  told_by     text,
  told_at     timestamptz,
  constraint leak_told_at_once check (num_nulls(words, told_by, told_at) in (0, 3)),
  constraint leak_authority_with_words check (authority is null or words is not null)
);
comment on table complaint_leak is 'Kept: as long as its case: law asks that every leak is documented';

-- Open improvements get the clock that tells the lead when they are late.
insert into case_clock (case_number, name, party, started_at, due_at, default_outcome, state)
select case_number, 'improve', 'STAFF', raised_at, due_at, 'leadTold', 'RUNNING' from improvement where state = 'OPEN';
