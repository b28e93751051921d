-- Who asks about another article says which; staff read it beside the question.
alter table inquiry add column wished_sku text;
alter table inquiry drop constraint inquiry_check;
alter table inquiry add check (asked_back is not null or answer is not null or wished_sku is not null);
