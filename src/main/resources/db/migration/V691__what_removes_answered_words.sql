comment on table unanswered_word is
  'Kept: until somebody answered or says that nothing is asked; removed by HousekeepingProcess';
