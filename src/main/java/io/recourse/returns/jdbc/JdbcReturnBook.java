package io.recourse.returns.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.returns.LineSettlement;
import io.recourse.returns.LineVerdict;
import io.recourse.returns.ReturnBook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts and settlements in tables of their own, several in one round trip. */
@Repository
class JdbcReturnBook implements ReturnBook {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate rows;

  JdbcReturnBook(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
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
        .forEach(verdict -> verdicts.put(verdict.item(), verdict));
    return verdicts;
  }

  @Override
  public void keepVerdicts(CaseNumber number, Collection<LineVerdict> verdicts) {
    batch(VerdictRows.KEEP, verdicts.stream().map(it -> VerdictRows.row(number, it)).toList());
  }

  @Override
  public Map<Integer, LineSettlement> settlements(CaseNumber number) {
    Map<Integer, LineSettlement> settlements = new TreeMap<>();
    jdbc.sql("select * from return_settlement where case_number = :number")
        .param("number", number.value())
        .query(SettlementRows::read)
        .list()
        .forEach(settlement -> settlements.put(settlement.item(), settlement));
    return settlements;
  }

  @Override
  public void keepSettlements(CaseNumber number, Collection<LineSettlement> lines) {
    batch(SettlementRows.KEEP, lines.stream().map(it -> SettlementRows.row(number, it)).toList());
  }

  @Override
  public Set<Integer> withEvidence(CaseNumber number, Collection<Integer> items) {
    return jdbc.sql(
            """
            select l.item from unnest(:items::int[]) l(item)
            where exists (select 1 from evidence e
              where e.case_number = :number and (e.item is null or e.item = l.item))
            """)
        .param("number", number.value())
        .param("items", items.toArray(Integer[]::new))
        .query(Integer.class)
        .set();
  }

  private void batch(String sql, List<SqlParameterSource> values) {
    if (!values.isEmpty()) {
      rows.batchUpdate(sql, values.toArray(SqlParameterSource[]::new));
    }
  }
}
