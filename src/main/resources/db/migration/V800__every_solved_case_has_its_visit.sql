-- Who is not asked has a visit too, without a word to them; cases skipped in the last weeks are looked at once more.
drop table visit_skipped;
alter table visit drop constraint visit_channel_check;
alter table visit add constraint visit_channel_check check (channel in ('PHONE', 'MAIL', 'SMS', 'CHAT', 'UNASKED'));
