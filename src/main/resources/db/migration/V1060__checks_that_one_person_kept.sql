-- What is asked now is said by agreed texts, over these rows.
comment on table remote_check is 'Kept: for good: what one person put on the list before two people agreed on each check';
