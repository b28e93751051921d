-- Who asks for a visit wants to be heard; nothing of theirs was solved before.
alter table visit drop constraint visit_strategy_check;
alter table visit add constraint visit_strategy_check
  check (strategy in ('CONFIRM', 'CARE', 'EXPLAIN', 'EXPERIENCE', 'LISTEN'));
update visit set strategy = 'LISTEN' where occasion = 'ASKED';
alter table visit_script drop constraint visit_script_strategy_check;
alter table visit_script add constraint visit_script_strategy_check
  check (strategy in ('CONFIRM', 'CARE', 'EXPLAIN', 'EXPERIENCE', 'LISTEN'));
insert into visit_script (strategy, language, version, words, changed_by, changed_at) values
  ('LISTEN', 'en', 1, E'Good day, this is the shop. You asked us to call.\nWhat would you like to tell us?\nSay what happens next and by when.', 'recourse', now()),
  ('LISTEN', 'zh-CN', 1, E'您好，这里是商城客服。您希望我们致电。\n您想跟我们说些什么？\n说明接下来会做什么、何时完成。', 'recourse', now()),
  ('LISTEN', 'zh-TW', 1, E'您好，這裡是商城客服。您希望我們致電。\n您想跟我們說些什麼？\n說明接下來會做什麼、何時完成。', 'recourse', now());
