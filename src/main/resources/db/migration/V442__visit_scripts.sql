create table visit_script (
  strategy   text not null check (strategy in ('CONFIRM', 'CARE', 'EXPLAIN', 'EXPERIENCE')),
  language   text not null check (language in ('en', 'zh-CN', 'zh-TW')),
  version    int not null,
  words      text not null check (length(words) between 1 and 4000),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (strategy, language, version)
);
comment on table visit_script is 'Kept: for good: what staff were told to say, and since when';
insert into visit_script (strategy, language, version, words, changed_by, changed_at)
select strategy, language, 1, words, 'recourse', now() from (values
  ('CONFIRM', 'en', E'Good day, this is the shop. We closed your case and would like to know whether it is really solved.\nIs everything as it should be now?\nHow fast, how fair and how friendly were we?\nIs there anything we should do better?'),
  ('CONFIRM', 'zh-CN', E'您好，这里是商城客服。您的服务单已处理完毕，想确认问题是否真正解决。\n现在一切正常吗？\n您觉得处理速度、公平性和我们的态度如何？\n还有什么需要我们改进的？'),
  ('CONFIRM', 'zh-TW', E'您好，這裡是商城客服。您的個案已處理完畢，想確認問題是否真正解決。\n現在一切正常嗎？\n您覺得處理速度、公平性和我們的態度如何？\n還有什麼需要我們改進的？'),
  ('CARE', 'en', E'Good day, this is the shop. You were not happy with us, and I would like to hear why, in your words.\nListen first; do not defend.\nWhat would put it right for you?\nSay what happens next and by when.'),
  ('CARE', 'zh-CN', E'您好，这里是商城客服。得知您对我们不满意，想听听您的想法。\n先倾听，不辩解。\n您希望我们怎样弥补？\n说明接下来会做什么、何时完成。'),
  ('CARE', 'zh-TW', E'您好，這裡是商城客服。得知您對我們不滿意，想聽聽您的想法。\n先傾聽，不辯解。\n您希望我們怎樣彌補？\n說明接下來會做什麼、何時完成。'),
  ('EXPLAIN', 'en', E'Good day, this is the shop. Thank you for your first order.\nDid it arrive well, and do you know how to use and care for it?\nExplain returns, warranty and how to reach us.\nIs anything unclear?'),
  ('EXPLAIN', 'zh-CN', E'您好，这里是商城客服。感谢您的首次购买。\n商品是否完好送达？使用和保养方法清楚吗？\n介绍退货、保修和联系方式。\n还有不清楚的地方吗？'),
  ('EXPLAIN', 'zh-TW', E'您好，這裡是商城客服。感謝您的首次購買。\n商品是否完好送達？使用和保養方法清楚嗎？\n介紹退貨、保固和聯絡方式。\n還有不清楚的地方嗎？'),
  ('EXPERIENCE', 'en', E'Good day, this is the shop. You have bought from us before, and your experience helps us.\nHow do you like what you bought?\nWhat do you wish we had, or did otherwise?\nMay we ask again?'),
  ('EXPERIENCE', 'zh-CN', E'您好，这里是商城客服。您是我们的老顾客，您的体验对我们很重要。\n您对所购商品满意吗？\n您希望我们增加或改变什么？\n以后还可以再请教您吗？'),
  ('EXPERIENCE', 'zh-TW', E'您好，這裡是商城客服。您是我們的老顧客，您的體驗對我們很重要。\n您對所購商品滿意嗎？\n您希望我們增加或改變什麼？\n以後還可以再請教您嗎？')
) as first (strategy, language, words);
