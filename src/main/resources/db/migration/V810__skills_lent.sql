-- Team capacity moved to a product category: skills that a lead lends until a day (TRI-11). They stand beside the record of what
-- people have learnt, so that articles nobody is on record for stay with whoever has the rest.
create table skill_loan (
  person   text not null references staff,
  category text not null check (category <> ''),
  until    date not null,
  primary key (person, category)
);
comment on table skill_loan is 'Kept: while the account exists';
