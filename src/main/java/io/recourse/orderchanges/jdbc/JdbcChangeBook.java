package io.recourse.orderchanges.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.intake.WantedChange;
import io.recourse.orderchanges.ChangeBook;
import io.recourse.orderchanges.RequestedChange;
import io.recourse.orders.Address;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of orders and the articles they name, in tables of their own. */
@Repository
class JdbcChangeBook implements ChangeBook {

  private final JdbcClient sql;
  private final ObjectMapper json;

  JdbcChangeBook(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public RequestedChange get(CaseNumber number) {
    return find(number).orElseThrow(() -> Problem.notFound("case.unknown", number));
  }

  @Override
  public Optional<RequestedChange> find(CaseNumber number) {
    return sql.sql("select * from requested_change where case_number = ?")
        .param(number.value())
        .query((row, i) -> read(row))
        .optional();
  }

  @Override
  public Optional<CaseNumber> waiting(String orderNumber) {
    return sql.sql(
            """
            select case_number from requested_change
            where order_number = ? and state in ('ASKED', 'TO_PAY')\
            """)
        .param(orderNumber)
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  @Override
  public void add(RequestedChange change) {
    WantedChange wanted = change.wanted();
    sql.sql(
            """
            insert into requested_change (case_number, order_number, kind, reason, ship_to, method_ref, state, currency)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)\
            """)
        .params(
            change.number().value(),
            change.orderNumber(),
            wanted.kind().name(),
            wanted.cancel(),
            written(wanted.shipTo()),
            wanted.payment(),
            change.state().name(),
            change.currency())
        .update();
    List<WantedChange.Item> items = wanted.items() == null ? List.of() : wanted.items();
    for (int place = 0; place < items.size(); place++) {
      add(change.number(), place, items.get(place));
    }
  }

  private void add(CaseNumber number, int place, WantedChange.Item item) {
    sql.sql(
            """
            insert into requested_article (case_number, position, order_line, sku, pieces)
            values (?, ?, ?, ?, ?)\
            """)
        .params(number.value(), place, item.line(), item.sku(), item.quantity())
        .update();
  }

  @Override
  public void save(RequestedChange change) {
    sql.sql(
            """
            update requested_change set state = ?, ground = ?, due = ?, pay_by = ? where case_number = ?\
            """)
        .params(
            change.state().name(),
            change.ground(),
            change.due(),
            change.payBy() == null ? null : Timestamp.from(change.payBy()),
            change.number().value())
        .update();
    change.quoted().forEach((sku, price) -> quote(change.number(), sku, price));
  }

  private void quote(CaseNumber number, String sku, Money price) {
    sql.sql("update requested_article set quoted_price = ? where case_number = ? and sku = ?")
        .params(price.amount(), number.value(), sku)
        .update();
  }

  private RequestedChange read(ResultSet row) throws SQLException {
    CaseNumber number = new CaseNumber(row.getString("case_number"));
    boolean items = WantedChange.Kind.ITEMS.name().equals(row.getString("kind"));
    Timestamp payBy = row.getTimestamp("pay_by");
    return new RequestedChange(
        number,
        row.getString("order_number"),
        new WantedChange(
            row.getString("reason"),
            address(row.getString("ship_to")),
            items ? items(number) : null,
            row.getString("method_ref")),
        RequestedChange.State.valueOf(row.getString("state")),
        row.getString("ground"),
        row.getLong("due"),
        row.getString("currency"),
        payBy == null ? null : payBy.toInstant(),
        items ? quoted(number, row.getString("currency")) : Map.of());
  }

  private List<WantedChange.Item> items(CaseNumber number) {
    return sql.sql("select * from requested_article where case_number = ? order by position")
        .param(number.value())
        .query(
            (row, i) ->
                new WantedChange.Item(
                    row.getInt("order_line"), row.getString("sku"), row.getInt("pieces")))
        .list();
  }

  private Map<String, Money> quoted(CaseNumber number, String currency) {
    return sql
        .sql(
            """
            select distinct sku, quoted_price from requested_article
            where case_number = ? and quoted_price is not null\
            """)
        .param(number.value())
        .query(
            (row, i) ->
                Map.entry(row.getString("sku"), new Money(row.getLong("quoted_price"), currency)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String written(Address address) {
    try {
      return address == null ? null : json.writeValueAsString(address);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Address address(String text) {
    try {
      return text == null ? null : json.readValue(text, Address.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
