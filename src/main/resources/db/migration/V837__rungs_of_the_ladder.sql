-- The percentages at which clocks are looked at, as the newest table escalationLadder names them;
-- what they were in code until now, until the start reads the table.
create table ladder_rung (
  percent int primary key check (percent between 1 and 1000)
);
insert into ladder_rung values (50), (75), (90), (100), (150);
comment on table ladder_rung is 'Kept: as the newest version of the table says';
