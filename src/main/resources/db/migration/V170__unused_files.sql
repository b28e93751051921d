-- For the daily search of files that nothing refers to.
create unique index evidence_by_file on evidence (stored_as);
create index evidence_unclaimed on evidence (at) where case_number is null;
