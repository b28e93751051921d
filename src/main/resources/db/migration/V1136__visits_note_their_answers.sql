-- What a visit brought is told anew with its answers.
set local lock_timeout = '5s';
create trigger answer_is_of_its_visit after insert or update or delete on survey_answer
  for each row execute function note_visit();
