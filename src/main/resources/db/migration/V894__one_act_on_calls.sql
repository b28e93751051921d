-- Calls of one number are one caller, those that withhold it are each their own; who was taken to be called back and
-- was not waits again.
alter table ringing_call add column caller text not null generated always as
  (case when phone ~ '[0-9]' then phone else id end) stored;
alter table ringing_call add column picked_up boolean not null default false;
alter table ringing_call add column called_at timestamptz;
update ringing_call set called_at = taken_at where taken_at is not null;
alter table ringing_call add constraint called_by_somebody check (called_at is null or taken_at is not null);
alter table ringing_call add constraint picked_up_by_somebody check (not picked_up or taken_at is not null);
comment on column ringing_call.caller is 'what makes several calls one: the number, or the call itself where it is withheld';
comment on column ringing_call.picked_up is 'whether it rang still when it was taken, so that nobody has to call back';
comment on column ringing_call.called_at is 'when who took it said that they spoke; null while they did not';

create or replace view published.ringing_call as
  select id, phone, person, rang_at, due_at, taken_by, taken_at, caller, picked_up, called_at from ringing_call;
