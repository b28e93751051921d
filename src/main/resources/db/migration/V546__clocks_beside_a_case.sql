-- Work beside the steps of a case goes on when the case ends, and so does its time.
alter table case_clock add column beside boolean not null default false;
alter table case_clock add constraint beside_is_an_obligation check (kind = 'OBLIGATION' or not beside);
comment on column case_clock.beside is 'owed beside the steps of the case: the end of the case does not end it';

update case_clock set beside = true
  where kind = 'OBLIGATION' and state in ('RUNNING', 'PAUSED')
    and split_part(name, '#', 1) in
      ('approvePayout', 'confirmPayout', 'payOut', 'grantGoodwill', 'leakNotice', 'improve');
