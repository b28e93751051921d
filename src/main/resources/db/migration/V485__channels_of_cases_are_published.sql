-- By which channel a case came, for reports of other features.
create view published.case_arrival as
  select number, channel from service_case;
