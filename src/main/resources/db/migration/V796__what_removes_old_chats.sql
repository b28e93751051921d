comment on table chat is
  'Kept: as long as its case; without a case for recourse.chat.keep after its last line; removed by HousekeepingProcess';
