-- Customers who write on social media, and what they opened there: there they are told how it goes (NTF-04).
create table social_contact (
  network text not null,
  handle  text not null,
  person  text not null references customer,
  primary key (network, handle)
);
comment on table social_contact is 'Kept: as long as the customer: the name by which a network knows them';

create table social_case (
  case_number text primary key references service_case,
  network     text not null,
  handle      text not null,
  since       timestamptz not null,
  foreign key (network, handle) references social_contact
);
create index social_case_of_contact on social_case (network, handle, since desc);
comment on table social_case is 'Kept: as long as the case: who opened it on which network';

create table social_received (
  network text not null,
  message text not null,
  at      timestamptz not null,
  primary key (network, message)
);
comment on table social_received is 'Kept: as long as the cases: so that no message is taken twice';

-- Books of the simulated hub; nothing of the shop reads them.
create table simulated_social (
  id      uuid primary key,
  network text not null,
  handle  text not null,
  body    text not null,
  at      timestamptz not null
);
comment on table simulated_social is 'Kept: while social media are simulated';
