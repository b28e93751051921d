-- Which step named a file is known as long as the file is.
delete from step_file s where not exists (select from evidence e where e.id = s.evidence);
alter table step_file
  add constraint step_file_of_evidence foreign key (evidence) references evidence on delete cascade;
