package io.recourse.processes;

import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that is written about a case, to tell that a refusal changed nothing: each row of each table
 * that names it, its trail, its money and where its tokens stand.
 */
@Component
class Standing {

  private static final String TABLES =
      """
      select distinct table_name from information_schema.columns
      where table_schema = current_schema() and column_name = 'case_number'
        and table_name in (select tablename from pg_tables)
      """;
  private static final String ROWS =
      "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from %s t where %s = ?";
  private static final String LEDGER =
      "(select l.*, r.case_number from ledger_entry l join refund r on r.id = l.refund_id)";

  private final JdbcClient jdbc;
  private final ProcessDriver driver;

  Standing(JdbcClient jdbc, ProcessDriver driver) {
    this.jdbc = jdbc;
    this.driver = driver;
  }

  /** By table; two of them are equal when nothing happened in between. */
  Map<String, String> of(CaseNumber number) {
    Map<String, String> all = new TreeMap<>();
    for (String table : jdbc.sql(TABLES).query(String.class).list()) {
      all.put(table, rows(table, "case_number", number));
    }
    all.put("service_case", rows("service_case", "number", number));
    all.put("audit_event", rows("audit_event", "chain", number));
    all.put("ledger_entry", rows(LEDGER, "case_number", number));
    all.put("tokens", driver.waitsAt(number).toString());
    return all;
  }

  /** Cases that a customer has opened, or that were opened for them. */
  int casesOf(String customer) {
    return jdbc.sql("select count(*) from service_case where customer_id = ?")
        .param(customer)
        .query(Integer.class)
        .single();
  }

  private String rows(String table, String column, CaseNumber number) {
    return jdbc.sql(ROWS.formatted(table, column))
        .param(number.value())
        .query(String.class)
        .single();
  }
}
