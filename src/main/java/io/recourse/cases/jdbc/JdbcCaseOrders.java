package io.recourse.cases.jdbc;

import io.recourse.cases.CaseOrders;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Order numbers of many cases in one statement. */
@Repository
class JdbcCaseOrders implements CaseOrders {

  private final JdbcClient jdbc;

  JdbcCaseOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, String> of(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            "select number, order_number from service_case"
                + " where number = any(?) and order_number is not null")
        .param(caseNumbers.toArray(String[]::new))
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
