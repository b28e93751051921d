alter table service_case add column category text;
comment on column service_case.category is 'Problem type of the maintained list, as the routing table said; null where none was asked';
update service_case c set category = r.said
from (select distinct on (case_number) case_number, outcome::jsonb ->> 'category' as said
      from decision_receipt where decision = 'caseRouting' order by case_number, at desc, id desc) r
where r.case_number = c.number;
create index service_case_by_category on service_case (category, opened_at desc);
