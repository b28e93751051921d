package io.recourse.settlement.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row a line; several are kept in one round trip. */
@Repository
class JdbcSettlementBook implements SettlementBook {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate rows;

  JdbcSettlementBook(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public Map<Integer, LineSettlement> settlements(CaseNumber number) {
    Map<Integer, LineSettlement> settlements = new TreeMap<>();
    jdbc.sql("select * from return_settlement where case_number = :number")
        .param("number", number.value())
        .query(SettlementRows::read)
        .list()
        .forEach(line -> settlements.put(line.item(), line));
    return settlements;
  }

  @Override
  public void keep(CaseNumber number, Collection<LineSettlement> lines) {
    if (!lines.isEmpty()) {
      rows.batchUpdate(
          SettlementRows.KEEP,
          lines.stream()
              .map(line -> SettlementRows.row(number, line))
              .toArray(SqlParameterSource[]::new));
    }
  }
}
