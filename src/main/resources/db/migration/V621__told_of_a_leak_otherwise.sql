-- How each customer was told of a leak; who has no e-mail address is told by a person.
alter table leak_person add column way text check (way in ('MAIL', 'LETTER', 'PHONE', 'NOT_REACHED'));
update leak_person set way = 'MAIL' where told_at is not null;
alter table leak_person add constraint told_some_way
  check ((told_at is null) = (way is null or way = 'NOT_REACHED'));
