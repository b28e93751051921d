comment on table social_received is 'Kept: 30 days, so that no message is taken twice; removed by HousekeepingProcess';
