comment on table long_act is 'Kept: a week after it ended; removed by HousekeepingProcess';
