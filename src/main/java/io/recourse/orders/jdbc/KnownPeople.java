package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.toMap;

import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.jdbc.PersonMatching.Identity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of the people a batch of orders speaks of. */
@Component
class KnownPeople {

  private static final String BUYERS =
      """
      select o.number, c.id as customer_id, %s
      from shop_order o join customer c on c.id = o.customer_id where o.number = any(?)\
      """
          .formatted(FulfilmentRows.BUYER);

  private static final String PEOPLE =
      "select c.id as customer_id, %s from customer c where c.id = any(?)"
          .formatted(FulfilmentRows.BUYER);

  private static final String KNOWN =
      """
      select c.id, c.shop_id, lower(coalesce(c.email, '')) as email from customer c
      where (c.shop_id, lower(coalesce(c.email, ''))) in
        (select told.id, lower(told.email) from unnest(?::text[], ?::text[]) as told(id, email))\
      """;

  /** Two who are new under one id are told apart one after the other; few locks, in order. */
  private static final String ONE_AT_A_TIME =
      """
      select count(pg_advisory_xact_lock(2200, bucket)) from
        (select distinct abs(hashtext(id) % 64) as bucket from unnest(?::text[]) as id order by 1) b\
      """;

  private final JdbcClient sql;

  KnownPeople(JdbcClient sql) {
    this.sql = sql;
  }

  TreeMap<String, Customer> buyersOf(Collection<Order> told) {
    TreeMap<String, Customer> buyers = new TreeMap<>();
    sql.sql(BUYERS)
        .param(told.stream().map(Order::number).toArray(String[]::new))
        .query(
            (RowCallbackHandler) row -> buyers.put(row.getString(1), OrderRows.customer(row, 0)));
    return buyers;
  }

  /** Of these people, by their keys, those that are known. */
  Map<String, Customer> stored(Collection<String> keys) {
    return sql
        .sql(PEOPLE)
        .param(keys.toArray(String[]::new))
        .query(OrderRows::customer)
        .list()
        .stream()
        .collect(toMap(Customer::person, Function.identity()));
  }

  PersonMatching matching(Collection<Order> told) {
    String[] ids = told.stream().map(order -> order.customer().id()).toArray(String[]::new);
    Map<Identity, String> known = known(told, ids);
    boolean allKnown =
        told.stream().allMatch(order -> known.containsKey(Identity.of(order.customer())));
    if (allKnown) {
      return new PersonMatching(buyersOf(told), known, new HashSet<>());
    }
    sql.sql(ONE_AT_A_TIME).param(ids).query(Long.class).single();
    HashSet<String> taken =
        new HashSet<>(
            sql.sql("select id from customer where id = any(?)")
                .param(ids)
                .query(String.class)
                .list());
    return new PersonMatching(buyersOf(told), known(told, ids), taken);
  }

  private Map<Identity, String> known(Collection<Order> told, String[] ids) {
    String[] emails =
        told.stream()
            .map(order -> order.customer().email() == null ? "" : order.customer().email())
            .toArray(String[]::new);
    Map<Identity, String> known = new HashMap<>();
    sql.sql(KNOWN)
        .param(ids)
        .param(emails)
        .query(
            (RowCallbackHandler)
                row ->
                    known.put(
                        new Identity(row.getString("shop_id"), row.getString("email")),
                        row.getString("id")));
    return known;
  }
}
