-- Sessions of browsers where several nodes share them (recourse.nodes.several). The names of the columns are those that Spring Session asks for; what an
-- attribute holds is sealed by a key that is not in the database, and so is the name of the session in the browser's cookie.
create table web_session (
  primary_id text primary key,
  session_id text not null unique,
  former_id text, -- before a sign-in, for a request that began under it
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  turn uuid, -- of the request that works alone in this session
  turn_until timestamptz
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
create index web_session_by_former_id on web_session (former_id);
create index web_session_by_expiry on web_session (expiry_time);

create table web_session_attribute (
  session_primary_id text not null references web_session on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

comment on table web_session is 'Kept: until its expiry, removed by HousekeepingProcess';
comment on table web_session_attribute is 'Kept: as long as its session';
