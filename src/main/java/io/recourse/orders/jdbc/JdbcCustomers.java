package io.recourse.orders.jdbc;

import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in PostgreSQL. */
@Repository
class JdbcCustomers implements Customers {

  private static final String SELECT =
      "select c.id as customer_id, " + FulfilmentRows.BUYER + " from customer c where ";

  private static final String MATCHING =
      """
      c.id in (
        select customer_id from shop_order where lower(number) = lower(:text)
        union all select id from customer where id = :text or shop_id = :text
        union all select id from customer where lower(email) = lower(:text)
        union all select id from customer where name ilike :like
        union all select id from customer
          where length(:digits) > 5 and phone is not null
            and right(regexp_replace(phone, '\\D', '', 'g'), 8) = right(:digits, 8))
      order by c.name nulls last, c.id limit :limit\
      """;

  private static final String ALIKE =
      """
      c.id in (
        select o.id from customer p join customer o on lower(o.email) = lower(p.email) where p.id = ?
        union all
        select o.id from customer p join customer o on o.phone is not null
          and right(regexp_replace(o.phone, '\\D', '', 'g'), 8)
            = right(regexp_replace(p.phone, '\\D', '', 'g'), 8) where p.id = ?
        union all
        select o.id from customer p join customer o on o.shop_id = p.shop_id where p.id = ?
        union all
        select o.id from customer p join customer o on o.name ilike p.name and o.country = p.country
          where p.id = ?)
      and c.id <> ? order by exists (
        select from customer p where p.id = ? and (lower(c.email) = lower(p.email)
          or c.shop_id = p.shop_id or right(regexp_replace(c.phone, '\\D', '', 'g'), 8)
            = right(regexp_replace(p.phone, '\\D', '', 'g'), 8))) desc, c.name nulls last, c.id limit 10\
      """;

  private final JdbcClient sql;

  JdbcCustomers(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Customer> find(String person) {
    if (person.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return sql.sql(SELECT + "c.id = ?").param(person).query(OrderRows::customer).optional();
  }

  @Override
  public List<Customer> named(String shopId) {
    return sql.sql(SELECT + "c.shop_id = ? order by c.id")
        .param(shopId)
        .query(OrderRows::customer)
        .list();
  }

  @Override
  public List<Customer> matching(String typed, int limit) {
    String text = typed.strip();
    return sql.sql(SELECT + MATCHING)
        .param("text", text)
        .param("like", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("digits", text.matches("[+\\d\\s()/.-]+") ? text.replaceAll("\\D", "") : "")
        .param("limit", limit)
        .query(OrderRows::customer)
        .list();
  }

  @Override
  public void level(String person, String code) {
    sql.sql("update customer set level = ? where id = ?").params(code, person).update();
  }

  @Override
  public List<Customer> alike(String person) {
    return sql.sql(SELECT + ALIKE)
        .params(person, person, person, person, person, person)
        .query(OrderRows::customer)
        .list();
  }

  @Override
  public String welcome(String email, String name, String language) {
    return sql.sql("select id from customer where lower(email) = lower(?) order by id limit 1")
        .param(email)
        .query(String.class)
        .optional()
        .orElseGet(() -> add(email, name, language));
  }

  @Override
  public String meet(String name, String language) {
    return add(null, name, language);
  }

  private String add(String email, String name, String language) {
    String key = "guest-" + UUID.randomUUID();
    sql.sql("insert into customer (id, shop_id, email, name, language) values (?, ?, ?, ?, ?)")
        .params(key, key, email, name, language)
        .update();
    return key;
  }
}
