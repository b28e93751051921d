package io.recourse.cases.jdbc;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases page by page; the cursor is the last row's place in the order. */
@Component
class CaseSearch {

  private static final String SELECT =
      """
      select c.*, b.shop_id from service_case c left join published.customer b on b.id = c.customer_id
      where true\
      """;

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Cases.Page search(CaseQuery query) {
    Map<String, Object> values = new HashMap<>();
    String sql = SELECT + conditions(query, values);
    values.put("limit", query.limit() + 1);
    List<CaseSummary> found =
        jdbc.sql(sql + " order by c.opened_at desc, c.number desc limit :limit")
            .params(values)
            .query((row, index) -> CaseRows.summary(row))
            .list();
    boolean more = found.size() > query.limit();
    List<CaseSummary> items = more ? found.subList(0, query.limit()) : found;
    return new Cases.Page(items, more ? cursorAfter(items.get(items.size() - 1)) : null);
  }

  private static String conditions(CaseQuery query, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    equal(sql, values, "status", query.status());
    equal(sql, values, "type", query.type());
    equal(sql, values, "customer_id", query.scope().person());
    equal(sql, values, "number", query.scope().onlyCase());
    equal(sql, values, "team", query.team());
    equal(sql, values, "category", query.category());
    if (query.orderNumber() != null) {
      values.put("order", query.orderNumber());
      sql.append(" and lower(c.order_number) = lower(:order)");
    }
    if (query.customer() != null) {
      values.put("customer", query.customer());
      sql.append(" and :customer in (b.shop_id, b.id)");
    }
    if (query.text() != null && !query.text().isBlank()) {
      values.putAll(WordsOfCase.in(query.text()));
      sql.append(" and c.number in (").append(WordsOfCase.FOUND).append(')');
    }
    if (query.cursor() != null) {
      after(query.cursor(), values);
      sql.append(" and (c.opened_at, c.number) < (:openedAt, :lastNumber)");
    }
    return sql.toString();
  }

  private static void equal(
      StringBuilder sql, Map<String, Object> values, String column, Object wanted) {
    if (wanted != null) {
      values.put(column, wanted.toString());
      sql.append(" and c.").append(column).append(" = :").append(column);
    }
  }

  private static String cursorAfter(CaseSummary last) {
    String place = last.openedAt() + " " + last.number();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static void after(String cursor, Map<String, Object> values) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = place.split(" ", 2);
      values.put("openedAt", Timestamp.from(Instant.parse(parts[0])));
      values.put("lastNumber", parts[1]);
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException bad) {
      throw Problem.invalid("/cursor", "list.foreignCursor");
    }
  }
}
