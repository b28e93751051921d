package io.recourse.cases.jdbc;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseState;
import io.recourse.cases.ServiceCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole cases in two statements, however many. */
@Component
class CaseReads {

  private final JdbcClient jdbc;
  private final LineRows lines;
  private final Clock clock;

  CaseReads(JdbcClient jdbc, LineRows lines, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * @param where what follows the word, with a place for each value
   */
  List<ServiceCase> where(String where, Object... values) {
    List<Read> heads =
        jdbc.sql("select * from service_case where " + where)
            .params(values)
            .query((row, index) -> new Read(row))
            .list();
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<String, List<CaseLine>> byCase = lines.of(heads.stream().map(Read::number).toList());
    return heads.stream()
        .map(head -> head.with(byCase.getOrDefault(head.number(), List.of()), clock))
        .toList();
  }

  private record Read(CaseOrigin origin, CaseState state, int version) {

    Read(ResultSet row) throws SQLException {
      this(CaseRows.origin(row), CaseRows.state(row), row.getInt("version"));
    }

    String number() {
      return origin.number().value();
    }

    ServiceCase with(List<CaseLine> lines, Clock clock) {
      return new ServiceCase(origin, state, lines, version, clock);
    }
  }
}
