-- What a visit brought is told anew with its gifts.
set local lock_timeout = '5s';
create trigger gift_is_of_its_visit after insert or update or delete on visit_gift
  for each row execute function note_visit();
