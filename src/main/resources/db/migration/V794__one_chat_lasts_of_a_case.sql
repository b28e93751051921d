-- One customer has one chat about one case, or about none, at a time; of several that last the newest stays.
alter table chat drop constraint chat_ended_as_check;
alter table chat add constraint chat_ended_as_check check (
  ended_as in ('BY_CUSTOMER', 'BY_AGENT', 'IDLE', 'IN_WRITING', 'BUYER_CHANGED', 'BEGUN_ANEW'));

update chat c set standing = 'ENDED', ended_as = 'BEGUN_ANEW'
where standing = 'ASSISTED' and exists (
  select from chat o where o.person = c.person and o.case_number is not distinct from c.case_number
    and o.standing <> 'ENDED' and o.id <> c.id
    and (o.standing <> 'ASSISTED' or (o.started_at, o.id) > (c.started_at, c.id)));
create unique index chat_lasting on chat (person, case_number) nulls not distinct where standing <> 'ENDED';

-- Since when it is about its case; null where it began about it. Of those that were handed over before, the hand-over tells.
alter table chat add column about_since timestamptz;
update chat c set about_since = s.opened_at
from service_case s where s.number = c.case_number and s.opened_at > c.started_at;
comment on table chat is 'Kept: as long as its case; without a case for recourse.chat.keep after its last line';
