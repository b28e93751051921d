comment on table staff_invitation is 'Kept: until its expiry, removed by HousekeepingProcess';
