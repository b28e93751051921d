comment on table work_draft is 'Kept: while its task is open, of those who did not finish it 14 days longer; removed by HousekeepingProcess';
