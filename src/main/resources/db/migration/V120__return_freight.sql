-- What of a line's deductions is for the way back on our label, in minor units.
alter table refund_line add column return_freight bigint not null default 0
  check (return_freight between 0 and fee);

-- What the customer was charged already for the way back, so that no parcel is paid for twice.
alter table return_settlement add column freight bigint not null default 0 check (freight >= 0);

-- What the rules offered side by side, for when the first of it is not a return's to do.
alter table return_verdict add column offered text not null default '';
