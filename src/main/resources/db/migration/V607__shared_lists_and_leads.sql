-- Whoever shared a list may have left: a lead drops it then.
comment on table saved_list is 'Kept: until its owner drops it, or a lead where it is shared';
