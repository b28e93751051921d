alter table stock_hold add missing int not null default 0 check (missing >= 0);
comment on column stock_hold.missing is 'promised, but the shop had not as many left';
