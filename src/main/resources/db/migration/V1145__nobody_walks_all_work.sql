-- Pages of work are made of pages of each team and of each holder; the order of all work together is walked by nobody.
set local lock_timeout = '5s';
drop index work_in_order;
