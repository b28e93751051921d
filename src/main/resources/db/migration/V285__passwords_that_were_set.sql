-- Whether an account's owner has set the password; an invitation alone lets nobody in.
alter table staff add column password_set boolean not null default true;
update staff set password_set = false where username in (select username from staff_invitation);
