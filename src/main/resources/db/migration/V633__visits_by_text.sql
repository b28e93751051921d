-- A visit may ask by text message, where the customer chose it.
alter table visit drop constraint visit_channel_check;
alter table visit add constraint visit_channel_check check (channel in ('PHONE', 'MAIL', 'SMS'));
alter table contact_wish drop constraint contact_wish_way_check;
alter table contact_wish add constraint contact_wish_way_check check (way in ('PHONE', 'MAIL', 'SMS', 'NONE', 'ANY'));
