-- A carrier's number is one parcel's: of those told of twice, the first keeps it.
delete from own_sending later
using own_sending earlier
where lower(later.carrier) = lower(earlier.carrier)
  and lower(later.sent_as) = lower(earlier.sent_as)
  and (later.told_at, later.tracking_number) > (earlier.told_at, earlier.tracking_number);

create unique index own_sending_number_idx on own_sending (lower(carrier), lower(sent_as));
