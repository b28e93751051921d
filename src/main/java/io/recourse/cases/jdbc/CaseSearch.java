package io.recourse.cases.jdbc;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import io.recourse.common.SearchWords;
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

/**
 * Finds cases page by page; the cursor is the last row's place in the order. What is typed is the
 * key of a case, which stands for itself, else words it has, all of them (docs/decisions/0066). The
 * key of a case out of the reader's sight hides no words.
 */
@Component
class CaseSearch {

  private static final String SELECT =
      "select c.*, b.shop_id from %s left join published.customer b on b.id = c.customer_id where"
          + " true";

  /** As many as are shown are chosen before the rest of them is read: a word may have thousands. */
  private static final String PAGE_OF_WORDS =
      "(%s) w join service_case c on c.number = w.case_number";

  /** A word that many cases have is found among the newest of them. */
  private static final String AMONG_THE_NEWEST =
      """
      select w.* from (
        select w.* from case_search w where true%s
        order by w.opened_at desc, w.case_number desc limit 1000) w
      where true%s order by w.opened_at desc, w.case_number desc limit :limit
      """;

  /**
   * All that have the words, by the index of words alone: the offset keeps PostgreSQL from a walk
   * through the newest in the hope to meet some soon, as it takes them for spread evenly.
   */
  private static final String AMONG_ALL =
      """
      select w.* from (select w.* from case_search w where true%2$s offset 0) w
      where true%1$s order by w.opened_at desc, w.case_number desc limit :limit
      """;

  private static final String ORDER_OF_WORDS = " order by w.opened_at desc, w.case_number desc";

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Cases.Page search(CaseQuery query) {
    if (query.text() == null || query.text().isBlank()) {
      return page(query, Found.NEWEST);
    }
    return page(query, isKeyed(query) ? Found.BY_KEY : Found.BY_WORDS);
  }

  /** Where the newest come from, and the columns that say how new. */
  private enum Found {
    NEWEST("service_case c", "c.opened_at", "c.number"),
    BY_KEY("service_case c", "c.opened_at", "c.number"),
    BY_WORDS(
        "case_search w join service_case c on c.number = w.case_number",
        "w.opened_at",
        "w.case_number");

    private final String from;
    private final String openedAt;
    private final String number;

    Found(String from, String openedAt, String number) {
      this.from = from;
      this.openedAt = openedAt;
      this.number = number;
    }

    String order() {
      return " order by %s desc, %s desc limit :limit".formatted(openedAt, number);
    }
  }

  /** True where what was typed is the key of a case the reader may find. */
  private boolean isKeyed(CaseQuery query) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder sql = new StringBuilder("select exists (select 1 from service_case c where true");
    scope(sql, values, query);
    text(sql, values, query, Found.BY_KEY);
    return jdbc.sql(sql.append(')').toString()).params(values).query(Boolean.class).single();
  }

  private Cases.Page page(CaseQuery query, Found found) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder asked = new StringBuilder();
    StringBuilder typed = new StringBuilder();
    conditions(asked, values, query);
    text(typed, values, query, found);
    String behind = query.cursor() == null ? "" : behind(query.cursor(), values, found);
    values.put("limit", query.limit() + 1);
    boolean wordsAlone = found == Found.BY_WORDS && asked.isEmpty();
    List<CaseSummary> rows =
        wordsAlone
            ? withWords(behind, typed.toString(), values, query.limit())
            : rows(SELECT.formatted(found.from) + asked + typed + behind + found.order(), values);
    boolean more = rows.size() > query.limit();
    List<CaseSummary> items = more ? rows.subList(0, query.limit()) : rows;
    return new Cases.Page(items, more ? cursorAfter(items.get(items.size() - 1)) : null);
  }

  private List<CaseSummary> withWords(
      String behind, String typed, Map<String, Object> values, int enough) {
    List<CaseSummary> newest = rows(pageOf(AMONG_THE_NEWEST.formatted(behind, typed)), values);
    return newest.size() > enough
        ? newest
        : rows(pageOf(AMONG_ALL.formatted(behind, typed)), values);
  }

  private static String pageOf(String words) {
    return SELECT.formatted(PAGE_OF_WORDS.formatted(words)) + ORDER_OF_WORDS;
  }

  private List<CaseSummary> rows(String sql, Map<String, Object> values) {
    return jdbc.sql(sql).params(values).query((row, index) -> CaseRows.summary(row)).list();
  }

  private static String behind(String cursor, Map<String, Object> values, Found found) {
    after(cursor, values);
    return " and (%s, %s) < (:openedAt, :lastNumber)".formatted(found.openedAt, found.number);
  }

  private static void conditions(StringBuilder sql, Map<String, Object> values, CaseQuery query) {
    scope(sql, values, query);
    status(sql, query.status());
    equal(sql, values, "type", query.type());
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
  }

  /** Literally, as the indexes of open cases and of those that are over say it. */
  private static void status(StringBuilder sql, CaseStatus wanted) {
    if (wanted != null) {
      sql.append(" and c.status = '").append(wanted.name()).append('\'');
    }
  }

  private static void scope(StringBuilder sql, Map<String, Object> values, CaseQuery query) {
    equal(sql, values, "customer_id", query.scope().person());
    equal(sql, values, "number", query.scope().onlyCase());
  }

  private static void text(
      StringBuilder sql, Map<String, Object> values, CaseQuery query, Found found) {
    if (found == Found.BY_KEY) {
      values.put("typed", query.text());
      sql.append(" and c.number in (select k.case_number from published.cases_keyed(:typed) k)");
    }
    if (found == Found.BY_WORDS) {
      for (String pattern : SearchWords.patterns(query.text())) {
        String name = "word" + values.size();
        values.put(name, pattern);
        sql.append(" and w.words like :").append(name);
      }
      signs(sql, values, query.text());
    }
  }

  /** Says nothing more, but is found by an index where a word is one or two Chinese signs. */
  private static void signs(StringBuilder sql, Map<String, Object> values, String typed) {
    List<String> signs = SearchWords.signs(typed);
    if (!signs.isEmpty()) {
      values.put("signs", "{" + String.join(",", signs) + "}");
      sql.append(" and signs_of(w.words) @> cast(:signs as text[])");
    }
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
