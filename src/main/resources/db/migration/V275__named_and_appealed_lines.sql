-- What a reopened case is about, where whoever reopened it named lines; no row: about all that can be disputed.
create table return_named_line (
  case_number text not null,
  item        int not null,
  pieces      int not null check (pieces > 0),
  primary key (case_number, item),
  foreign key (case_number) references service_case
);
comment on table return_named_line is 'Kept: as long as its case: law and audit ask for the whole file';

-- Refused lines whose appeal goes on as a case of its own.
create table return_appeal (
  case_number   text not null references service_case,
  item          int not null,
  appeal_number text not null references service_case check (appeal_number <> case_number),
  primary key (case_number, item)
);
comment on table return_appeal is 'Kept: as long as its case: law and audit ask for the whole file';
