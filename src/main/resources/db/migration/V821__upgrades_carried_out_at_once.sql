-- Who agrees that it is carried out at once loses the right to withdraw once it was, Dir. 2011/83 Art 16(a) and (m).
alter table upgrade add column at_once boolean not null default false;
comment on column upgrade.at_once is 'the customer asked for it within the term of withdrawal and knows what they lose by that';
