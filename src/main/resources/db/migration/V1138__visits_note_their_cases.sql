-- What a visit brought is told anew where its case, or the one that it is about, is another customer's, of another type or moment.
set local lock_timeout = '5s';
create function note_case_of_visit() returns trigger language plpgsql as $$
begin
  insert into visit_change (case_number) values (new.number);
  return null;
end $$;
create trigger visit_of_changed_case_counts_as_it_stands after update on service_case for each row
  when ((old.type, old.customer_id, old.opened_at) is distinct from (new.type, new.customer_id, new.opened_at))
  execute function note_case_of_visit();
