-- What people have learnt: tasks that ask for a skill are taken by those only who have it.
create table staff_skill (
  person text not null references staff,
  kind   text not null check (kind in ('ARTICLE', 'CATEGORY', 'TECHNIQUE', 'LANGUAGE', 'CUSTOMERS')),
  value  text not null check (value <> ''),
  until  date,
  primary key (person, kind, value)
);
comment on table staff_skill is 'Kept: while the account exists';
