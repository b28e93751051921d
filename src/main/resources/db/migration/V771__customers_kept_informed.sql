-- when it is looked again whether the customer of an open case has heard nothing for too long; null: at the next round
alter table service_level add column inform_at timestamptz;
