-- Working hours and special days as they were written; a later text of the same day takes the place of the earlier.
create table calendar_text (
  kind       text not null check (kind in ('HOURS', 'DAYS')),
  team       text not null,
  country    text not null check (country = 'any' or country ~ '^[A-Z]{2}$'),
  holds_from date not null,
  text       text not null,
  primary key (kind, team, country, holds_from),
  constraint days_are_of_a_country_and_year check (
    kind = 'HOURS' or team = 'any' and country <> 'any' and extract(doy from holds_from) = 1)
);
comment on table calendar_text is 'Kept: for good: clocks of cases were set by it';
