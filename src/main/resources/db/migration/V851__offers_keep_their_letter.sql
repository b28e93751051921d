-- What a customer was told stays with its round: a later decision is theirs only once it was reviewed.
alter table complaint_offer
  add column outcome text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
  add column letter text,
  add constraint complaint_offer_told_at_once check (num_nulls(outcome, letter) in (0, 2));

-- Of a round before the last one nothing was kept, nor of the last once another decision wrote over it.
update complaint_offer o set outcome = c.outcome, letter = c.letter
from complaint c
where c.case_number = o.case_number and c.outcome is not null
  and o.round = (select max(round) from complaint_offer where case_number = o.case_number)
  and c.standing <> 'REVIEWED' and not (c.standing = 'JUDGED' and c.review_note is not null);
