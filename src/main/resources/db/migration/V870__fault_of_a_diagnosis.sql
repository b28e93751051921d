-- What a technician found wrong, by its code of table repairFaults: tries of a unit are counted by it.
alter table repair_diagnosis add column fault text check (fault <> '');
