package io.recourse.conformity.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.conformity.Entry;
import io.recourse.conformity.Letter;
import io.recourse.conformity.Trail;
import io.recourse.conformity.WayOfMoney;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other features publish of a case. */
@Repository
class JdbcTrail implements Trail {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  JdbcTrail(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Entry> of(CaseNumber number) {
    return list(
        """
        select seq, type, at, actor_kind, data, encode(hash, 'hex') as hash
        from published.trail where chain = ? order by seq
        """,
        number,
        (row, index) -> entry(row));
  }

  @Override
  public List<WayOfMoney> money(CaseNumber number) {
    return list(
        """
        select id::text as id, state, to_kind, order_line, return_freight
        from published.refund_way where case_number = ? order by id, order_line
        """,
        number,
        (row, index) ->
            new WayOfMoney(
                row.getString("id"),
                row.getString("state"),
                row.getString("to_kind"),
                row.getInt("order_line"),
                row.getLong("return_freight")));
  }

  @Override
  public List<Letter> letters(CaseNumber number) {
    return list(
        """
        select id::text as id, template, body from published.case_message
        where case_number = ? and direction = 'OUT' and sent_at is not null
          and template is not null and not to_partner
        order by sent_at, seq
        """,
        number,
        (row, index) ->
            new Letter(row.getString("id"), row.getString("template"), row.getString("body")));
  }

  private <T> List<T> list(String sql, CaseNumber number, RowMapper<T> row) {
    return jdbc.sql(sql).param(number.value()).query(row).list();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        row.getString("type"),
        TimeColumn.instant(row, "at"),
        row.getString("actor_kind"),
        facts(row.getString("data")),
        row.getString("hash"));
  }

  private Map<String, Object> facts(String data) {
    try {
      return json.readValue(data, FACTS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
