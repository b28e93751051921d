package io.recourse.orders.jdbc;

import io.recourse.orders.BuyerChanged;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the person behind each told order, makes those who are new, and says whose order moved. */
@Component
class Buyers {

  /** What is left out of a person stays as it is. */
  private static final String STORE =
      """
      insert into customer (id, shop_id, email, name, phone, language, country, level, trade, address)
      values (?, ?, ?, ?, ?, coalesce(?, 'en'), ?, coalesce(?, 'STANDARD'), coalesce(?, 'B2C'), ?::jsonb)
      on conflict (id) do update set shop_id = excluded.shop_id, email = excluded.email,
        name = coalesce(excluded.name, customer.name),
        phone = coalesce(excluded.phone, customer.phone),
        language = coalesce(?, customer.language),
        country = coalesce(excluded.country, customer.country),
        address = coalesce(excluded.address, customer.address),
        level = coalesce(?, customer.level), trade = coalesce(?, customer.trade)\
      """;

  private final KnownPeople people;
  private final JdbcTemplate jdbc;
  private final FulfilmentWriting fulfilment;
  private final ApplicationEventPublisher events;

  Buyers(
      KnownPeople people,
      JdbcTemplate jdbc,
      FulfilmentWriting fulfilment,
      ApplicationEventPublisher events) {
    this.people = people;
    this.jdbc = jdbc;
    this.fulfilment = fulfilment;
    this.events = events;
  }

  /** The buyer of each order, stored, by order number. */
  TreeMap<String, Customer> store(Collection<Order> told) {
    PersonMatching matching = people.matching(told);
    TreeMap<String, Customer> buyers = new TreeMap<>();
    told.forEach(order -> buyers.put(order.number(), matching.buyerOf(order)));
    keep(buyers.values());
    fulfilment.methods(people(buyers.values()));
    return buyers;
  }

  /** Who is told as known is left alone, save where methods follow: those go by the buyer's row. */
  private void keep(Collection<Customer> buyers) {
    TreeMap<String, Customer> told = new TreeMap<>();
    buyers.forEach(buyer -> told.put(buyer.person(), buyer));
    Map<String, Customer> known = people.stored(told.keySet());
    List<Object[]> rows =
        told.values().stream()
            .filter(one -> !isKnown(one, known.get(one.person())))
            .map(Buyers::row)
            .toList();
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(STORE, rows);
    }
  }

  private static boolean isKnown(Customer told, Customer known) {
    return known != null
        && told.methods() == null
        && told.id().equals(known.id())
        && Objects.equals(told.email(), known.email())
        && addsNothing(told.name(), known.name())
        && addsNothing(told.phone(), known.phone())
        && addsNothing(told.language(), known.language())
        && addsNothing(told.country(), known.country())
        && addsNothing(told.level(), known.level())
        && addsNothing(told.trade(), known.trade())
        && addsNothing(told.address(), known.address());
  }

  private static boolean addsNothing(Object told, Object known) {
    return told == null || told.equals(known);
  }

  /** Each once, as told last. */
  private static Collection<Customer> people(Collection<Customer> buyers) {
    TreeMap<String, Customer> people = new TreeMap<>();
    buyers.stream()
        .filter(buyer -> buyer.methods() != null)
        .forEach(buyer -> people.put(buyer.person(), buyer));
    return people.values();
  }

  /** The buyers as they are stored now, to find out later whose order moved. */
  TreeMap<String, Customer> before(Collection<Order> told) {
    return people.buyersOf(told);
  }

  void tellMoves(TreeMap<String, Customer> before, TreeMap<String, Customer> now) {
    List<BuyerChanged> moved = new ArrayList<>();
    before.forEach(
        (order, was) -> {
          String person = now.get(order).person();
          if (!Objects.equals(was.person(), person)) {
            moved.add(new BuyerChanged(order, person));
          }
        });
    moved.forEach(events::publishEvent);
  }

  private static Object[] row(Customer c) {
    return new Object[] {
      c.person(),
      c.id(),
      c.email(),
      c.name(),
      c.phone(),
      c.language(),
      c.country(),
      c.level(),
      c.trade(),
      FulfilmentRows.json(c.address()),
      c.language(),
      c.level(),
      c.trade()
    };
  }
}
