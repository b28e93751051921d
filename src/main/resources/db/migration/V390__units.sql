-- One article with a serial number, once something is known of it beside its sale: who registered it, what it
-- replaced. Its sale stays with the order; numbers are compared in capitals.
create table unit (
  key           text primary key check (key = upper(key)),
  serial        text not null,
  sku           text not null,
  name          text not null,
  registered_by text references customer,
  bought_on     date,
  country       char(2),
  replaces      text unique references unit,
  created_at    timestamptz not null,
  constraint unit_replaces_another check (replaces <> key),
  constraint bought_when_registered check (registered_by is null or bought_on is not null)
);
create index unit_by_customer on unit (registered_by) where registered_by is not null;
comment on table unit is 'Kept: as long as its warranty can be asked for: the history of the article';

-- Which cases are about which unit, beside the lines that name its serial.
create table unit_case (
  unit_key    text not null references unit,
  case_number text not null references service_case,
  primary key (unit_key, case_number)
);
create index unit_case_by_case on unit_case (case_number);
comment on table unit_case is 'Kept: as long as its case: law and audit ask for the whole file';

-- Every try to put a unit right; a replacement is one. Tries of one fault open the next remedy by law.
create table unit_attempt (
  id          bigint generated always as identity primary key,
  unit_key    text not null references unit,
  case_number text not null references service_case,
  key         text not null,
  kind        text not null check (kind in ('REPAIR', 'REPLACEMENT')),
  fault       text,
  taken_at    timestamptz not null,
  returned_at timestamptz,
  done        boolean not null,
  constraint each_attempt_once unique (case_number, key),
  constraint back_after_it_was_taken check (returned_at is null or returned_at >= taken_at)
);
create index unit_attempt_by_unit on unit_attempt (unit_key, taken_at);
comment on table unit_attempt is 'Kept: as long as its unit: tries count for every later case';
comment on column unit_attempt.key is 'names the try within its case, so that telling it again changes it';
comment on column unit_attempt.done is 'whether the goods were given back as right; otherwise the try failed at once';

create index order_line_by_serial on order_line using gin (serials);
create index case_line_by_serial on case_line (upper(serial)) where serial is not null;
