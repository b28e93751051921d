-- What was shown for a line is shown on the case in which that line goes on, too.
drop index evidence_by_file;
create index evidence_by_file on evidence (stored_as);
