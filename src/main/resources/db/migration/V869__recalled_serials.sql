-- A recall names the serials it calls back: each has a row, and a case, of its own; '' for pieces of the line without one.
alter table recall_child add column serial text not null default '';
alter table recall_child drop constraint recall_child_pkey;
alter table recall_child add primary key (recall, order_number, order_line, serial);

-- Open cases that hold pieces of a recalled line: every one of them is signalled.
create table recall_joined (
  recall       text not null,
  order_number text not null,
  order_line   int not null,
  serial       text not null,
  child        text not null references service_case,
  primary key (recall, order_number, order_line, serial, child),
  foreign key (recall, order_number, order_line, serial) references recall_child
);
create index recall_joined_child on recall_joined (child);
comment on table recall_joined is 'Kept: as long as its case: law and audit ask for the whole file';
insert into recall_joined select recall, order_number, order_line, serial, child from recall_child where state = 'JOINED';
create index recall_child_child on recall_child (child);

-- Which serials the letter of a person named: one that is found later is told again.
alter table recall_letter add column serials text[] not null default '{}';

-- What buyers are told in their own language; recall.words for everybody else.
create table recall_words (
  recall   text not null references recall,
  language text not null,
  words    text not null check (words <> ''),
  primary key (recall, language)
);
comment on table recall_words is 'Kept: as long as its case: law and audit ask for the whole file';
