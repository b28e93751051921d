-- Who likes to chat is invited to a chat with a person instead of being called (FUP-01).
alter table contact_wish drop constraint contact_wish_way_check;
alter table contact_wish add constraint contact_wish_way_check
  check (way in ('PHONE', 'MAIL', 'SMS', 'CHAT', 'NONE', 'ANY'));
