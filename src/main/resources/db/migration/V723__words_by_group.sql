-- Words of a mail or a text for a group of customers, a member level or a class; an empty body brings the standard words back.
create table wording_variant (
  key        text not null check (key ~ '^(mail|text)[.]'),
  language   text not null check (language in ('en', 'zh-CN', 'zh-TW')),
  audience   text not null check (audience ~ '^[A-Z0-9_]{1,40}$'),
  version    int not null check (version > 0),
  subject    text,
  body       text not null check (length(body) <= 4000),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (key, language, audience, version)
);
comment on table wording_variant is 'Kept: for good: in which words customers were told what, and since when';

-- The group by which a customer is spoken to.
create table customer_group (
  person text primary key,
  code   text not null check (code ~ '^[A-Z0-9_]{1,40}$')
);
comment on table customer_group is 'Kept: as long as its customer';

insert into wording_variant (key, language, audience, version, subject, body, changed_by, changed_at) values
  ('mail.visitAnnounced', 'en', 'YOUNG', 1, '{{caseNumber}}: quick question – how did it go?', 'Hey! We’d love to hear from you.{{#dueAt}} We give you a ring by {{dueAt}}.{{/dueAt}} Another time or way, or no call at all? Just tap the link below.', 'recourse', now()),
  ('mail.visitAnnounced', 'zh-CN', 'YOUNG', 1, '{{caseNumber}}：聊两句？想听听你的体验', '嗨！想听听你的真实感受。{{#dueAt}}我们会在 {{dueAt}} 前给你打个电话。{{/dueAt}}想换个时间、换种方式，或者不想接电话？点下面的链接说一声就好。', 'recourse', now()),
  ('mail.visitAnnounced', 'zh-TW', 'YOUNG', 1, '{{caseNumber}}：聊兩句？想聽聽你的體驗', '嗨！想聽聽你的真實感受。{{#dueAt}}我們會在 {{dueAt}} 前打個電話給你。{{/dueAt}}想換個時間、換種方式，或是不想接電話？點下方連結說一聲就好。', 'recourse', now()),
  ('mail.visitAnnounced', 'en', 'ELDER', 1, '{{caseNumber}}: may we call on you by telephone?', 'We should be honoured to hear your opinion in person.{{#dueAt}} A colleague will telephone you by {{dueAt}} at the latest.{{/dueAt}} Should another time or way be more convenient, or should you prefer not to be called, kindly let us know with the link below.', 'recourse', now()),
  ('mail.visitAnnounced', 'zh-CN', 'ELDER', 1, '{{caseNumber}}：诚请您拨冗指教', '诚挚希望当面聆听您的宝贵意见。{{#dueAt}}我们的同事将于 {{dueAt}} 前致电拜访。{{/dueAt}}如您希望另择时间或方式，或不便接听电话，敬请通过下方链接告知。', 'recourse', now()),
  ('mail.visitAnnounced', 'zh-TW', 'ELDER', 1, '{{caseNumber}}：誠請您撥冗指教', '誠摯希望當面聆聽您的寶貴意見。{{#dueAt}}我們的同仁將於 {{dueAt}} 前致電拜訪。{{/dueAt}}如您希望另擇時間或方式，或不便接聽電話，敬請透過下方連結告知。', 'recourse', now()),
  ('text.visitSurvey', 'en', 'YOUNG', 1, null, '{0}: all good? Two taps and you’re done: {1}', 'recourse', now()),
  ('text.visitSurvey', 'zh-CN', 'YOUNG', 1, null, '{0}：还行吗？点两下就好：{1}', 'recourse', now()),
  ('text.visitSurvey', 'zh-TW', 'YOUNG', 1, null, '{0}：還行嗎？點兩下就好：{1}', 'recourse', now()),
  ('text.visitSurvey', 'en', 'ELDER', 1, null, '{0}: we kindly ask for your opinion. Two taps suffice: {1}', 'recourse', now()),
  ('text.visitSurvey', 'zh-CN', 'ELDER', 1, null, '{0}：敬请赐教，轻点两下即可：{1}', 'recourse', now()),
  ('text.visitSurvey', 'zh-TW', 'ELDER', 1, null, '{0}：敬請賜教，輕點兩下即可：{1}', 'recourse', now());
