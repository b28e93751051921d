package io.recourse.orders.jdbc;

import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in PostgreSQL. */
@Repository
class JdbcCustomers implements Customers {

  private static final String SELECT =
      "select c.id as customer_id, " + FulfilmentRows.BUYER + " from customer c where ";

  private final JdbcClient sql;

  JdbcCustomers(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Customer> find(String person) {
    return sql.sql(SELECT + "c.id = ?").param(person).query(OrderRows::customer).optional();
  }

  @Override
  public List<Customer> named(String shopId) {
    return sql.sql(SELECT + "c.shop_id = ? order by c.id")
        .param(shopId)
        .query(OrderRows::customer)
        .list();
  }
}
