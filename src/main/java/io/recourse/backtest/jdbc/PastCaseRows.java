package io.recourse.backtest.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.backtest.model.PastCase;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.policy.Judgement;
import io.recourse.policy.LegalFloor;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money, terms of the law and what it grants, of the cases of a back-test. */
@Component
class PastCaseRows {

  private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};
  private static final String PAID =
      """
      select r.case_number, r.amount, r.currency, r.settled_at,
        array(select distinct f.process from instance_fact f
          where f.case_number = r.case_number and f.gateway is null
            and f.facts ->> 'refundId' = r.id::text) as by
      from published.refund r where r.settled_at is not null and r.case_number in \
      """;
  private static final String TERMS =
      """
      select c.case_number, c.name, c.started_at, c.due_at, c.ended_at
      from published.ended_clock c
      where c.legal_ground is not null and c.party = 'STAFF' and c.state in ('MET', 'BREACHED') and c.case_number in \
      """;
  private static final String WORTH =
      """
      select line.case_number, price.unit_price * line.quantity as worth, bought.currency
      from published.case_line line
      join published.service_case c on c.number = line.case_number
      join published.shop_order bought on bought.number = c.order_number
      join published.order_line price
        on price.order_number = c.order_number and price.line = line.order_line
      where line.case_number in \
      """;
  private static final String LAW =
      """
      select r.case_number, r.inputs, r.outcome from published.decision_receipt r
      where r.decision = 'returnEligibility' and r.case_number in \
      """;
  private static final String CHOSEN =
      "(select case_number from back_test_case where test = :test and place >= :from and place <"
          + " :to)";

  private final JdbcClient sql;
  private final ObjectMapper json;

  PastCaseRows(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** One case as it is put together. */
  private static final class Parts {
    private final List<PastCase.Paid> paid = new ArrayList<>();
    private final List<PastCase.Term> terms = new ArrayList<>();
    private Money worth;
    private String granted;
    private boolean lawKnown = true;

    private void add(Money line) {
      worth = worth == null ? line : worth.plus(line);
    }
  }

  Map<String, PastCase> of(UUID test, int from, int cases) {
    Map<String, Parts> parts = new HashMap<>();
    each(PAID, test, from, cases, row -> of(parts, row).paid.add(paid(row)));
    each(TERMS, test, from, cases, row -> of(parts, row).terms.add(term(row)));
    each(WORTH, test, from, cases, row -> of(parts, row).add(worth(row)));
    each(LAW, test, from, cases, row -> law(of(parts, row), row));
    Map<String, PastCase> found = new HashMap<>();
    parts.forEach(
        (number, it) ->
            found.put(number, new PastCase(it.paid, it.worth, it.terms, it.granted, it.lawKnown)));
    return found;
  }

  private void each(String query, UUID test, int from, int cases, RowCallbackHandler row) {
    sql.sql(query + CHOSEN)
        .param("test", test)
        .param("from", from)
        .param("to", from + cases)
        .query(row);
  }

  private static Parts of(Map<String, Parts> parts, ResultSet row) throws SQLException {
    return parts.computeIfAbsent(row.getString("case_number"), it -> new Parts());
  }

  private static Money worth(ResultSet row) throws SQLException {
    return new Money(row.getLong("worth"), row.getString("currency"));
  }

  private static PastCase.Paid paid(ResultSet row) throws SQLException {
    return new PastCase.Paid(
        new Money(row.getLong("amount"), row.getString("currency")),
        TimeColumn.instant(row, "settled_at"),
        Set.of((String[]) row.getArray("by").getArray()));
  }

  private static PastCase.Term term(ResultSet row) throws SQLException {
    return new PastCase.Term(
        row.getString("name"),
        TimeColumn.instant(row, "started_at"),
        TimeColumn.instant(row, "due_at"),
        TimeColumn.instant(row, "ended_at"));
  }

  /** What the law would say if the case were refused now. */
  private void law(Parts parts, ResultSet row) throws SQLException {
    Map<String, Object> inputs = read(row.getString("inputs"));
    Map<String, Object> refused = read(row.getString("outcome"));
    refused.put("eligible", false);
    parts.lawKnown &= LegalFloor.isKnown("returnEligibility", inputs);
    Judgement said = new Judgement("returnEligibility", null, inputs, List.of(), refused, null);
    Judgement held = LegalFloor.hold(said);
    if (held != said) {
      parts.granted = held.ground();
    }
  }

  private Map<String, Object> read(String columns) {
    try {
      return new HashMap<>(json.readValue(columns, COLUMNS));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
