-- A case that a recall opened is that of one line of an order; a line is signalled once.
create unique index recall_child_opened_once on recall_child (child) where state = 'OPENED';
