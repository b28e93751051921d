package io.recourse.decision.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row a line; several are kept in one round trip. */
@Repository
class JdbcVerdictBook implements VerdictBook {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate rows;

  JdbcVerdictBook(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public Map<Integer, LineVerdict> verdicts(CaseNumber number) {
    Map<Integer, LineVerdict> verdicts = new TreeMap<>();
    jdbc.sql("select * from return_verdict where case_number = :number")
        .param("number", number.value())
        .query(VerdictRows::read)
        .list()
        .forEach(line -> verdicts.put(line.item(), line));
    return verdicts;
  }

  @Override
  public void keep(CaseNumber number, Collection<LineVerdict> lines) {
    if (!lines.isEmpty()) {
      rows.batchUpdate(
          VerdictRows.KEEP,
          lines.stream()
              .map(line -> VerdictRows.row(number, line))
              .toArray(SqlParameterSource[]::new));
    }
  }
}
