package io.recourse.chat.jdbc;

import io.recourse.chat.ClassOfCustomer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads it from what the classes publish. */
@Repository
class JdbcClassOfCustomer implements ClassOfCustomer {

  private final JdbcClient sql;

  JdbcClassOfCustomer(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String of(String person) {
    return sql.sql("select segment from published.customer_segment where person = ?")
        .param(person)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
