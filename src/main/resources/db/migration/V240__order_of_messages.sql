-- Messages written in one moment keep the order in which they were written: it is the order in
-- which they are mailed and shown.
alter table case_message add column seq bigint generated always as identity;
