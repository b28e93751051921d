-- What a visit brought is told anew with its tries.
set local lock_timeout = '5s';
create trigger try_is_of_its_visit after insert or update or delete on visit_try
  for each row execute function note_visit();
