-- Whose turn it is to order the courier for a parcel, so that two choices at one moment do not order two.
create table pick_up_turn (
  parcel_id uuid primary key references parcel,
  taken_at  timestamptz not null
);
comment on table pick_up_turn is 'Kept: while the carrier is asked; one left by a server that died is taken over';
