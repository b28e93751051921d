-- What changes of cases is noted for their months (CMP-11); rounds count what is there already, stretch by stretch, so that nobody waits for it here.
-- Orders are noted since V1120; the links of cases come after the cases, as they are written.
set local lock_timeout = '5s';
insert into complaint_change (order_number) select number from shop_order;
lock table service_case, case_link in share row exclusive mode;

create function note_cases_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (case_number) select number from cases;
  return null;
end $$;
create trigger case_added_is_counted after insert on service_case
  referencing new table as cases for each statement execute function note_cases_of_complaints();
create trigger case_removed_is_not_counted after delete on service_case
  referencing old table as cases for each statement execute function note_cases_of_complaints();

create function note_case_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (case_number) values (new.number);
  return null;
end $$;
create trigger case_changed_is_counted_as_it_stands after update on service_case for each row
  when ((old.type = 'COMPLAINT', old.channel, old.team, old.order_number, old.opened_at)
    is distinct from (new.type = 'COMPLAINT', new.channel, new.team, new.order_number, new.opened_at))
  execute function note_case_of_complaints();

create function note_links_of_complaints() returns trigger language plpgsql as $$
begin
  insert into complaint_change (case_number) select child from links;
  return null;
end $$;
create trigger case_linked_counts_for_the_other_team after insert on case_link
  referencing new table as links for each statement execute function note_links_of_complaints();
create trigger case_linked_no_more_counts_for_its_own after delete on case_link
  referencing old table as links for each statement execute function note_links_of_complaints();

create function note_link_of_complaint() returns trigger language plpgsql as $$
begin
  insert into complaint_change (case_number) values (old.child), (new.child);
  return null;
end $$;
create trigger case_linked_elsewhere_counts_there after update on case_link for each row
  when ((old.child, old.parent) is distinct from (new.child, new.parent)) execute function note_link_of_complaint();

insert into complaint_change (case_number) select number from service_case;
