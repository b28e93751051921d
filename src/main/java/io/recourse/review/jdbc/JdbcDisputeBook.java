package io.recourse.review.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.review.DisputeBook;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Named and appealed lines in tables of their own. */
@Repository
class JdbcDisputeBook implements DisputeBook {

  private final JdbcClient jdbc;

  JdbcDisputeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Integer, Integer> named(CaseNumber number) {
    Map<Integer, Integer> pieces = new TreeMap<>();
    jdbc.sql("select item, pieces from return_named_line where case_number = ?")
        .param(number.value())
        .query(
            row -> {
              pieces.put(row.getInt("item"), row.getInt("pieces"));
            });
    return pieces;
  }

  @Override
  public void name(CaseNumber number, Map<Integer, Integer> pieces) {
    jdbc.sql("delete from return_named_line where case_number = ?").param(number.value()).update();
    jdbc.sql(
            """
            insert into return_named_line (case_number, item, pieces)
            select ?, * from unnest(?::int[], ?::int[])
            """)
        .params(
            number.value(),
            pieces.keySet().toArray(Integer[]::new),
            pieces.values().toArray(Integer[]::new))
        .update();
  }

  @Override
  public Map<Integer, CaseNumber> appeals(CaseNumber number) {
    Map<Integer, CaseNumber> appeals = new TreeMap<>();
    jdbc.sql("select item, appeal_number from return_appeal where case_number = ?")
        .param(number.value())
        .query(
            row -> {
              appeals.put(row.getInt("item"), new CaseNumber(row.getString("appeal_number")));
            });
    return appeals;
  }

  @Override
  public void appealed(CaseNumber number, Collection<Integer> items, CaseNumber as) {
    jdbc.sql(
            """
            insert into return_appeal (case_number, item, appeal_number)
            select ?, item, ? from unnest(?::int[]) item
            """)
        .params(number.value(), as.value(), items.toArray(Integer[]::new))
        .update();
  }
}
