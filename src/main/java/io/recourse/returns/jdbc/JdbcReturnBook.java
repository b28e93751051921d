package io.recourse.returns.jdbc;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.returns.LineSettlement;
import io.recourse.returns.LineVerdict;
import io.recourse.returns.ReturnBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts and settlements in tables of their own. */
@Repository
class JdbcReturnBook implements ReturnBook {

  private final JdbcClient jdbc;

  JdbcReturnBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Integer, LineVerdict> verdicts(CaseNumber number) {
    Map<Integer, LineVerdict> verdicts = new TreeMap<>();
    jdbc.sql("select * from return_verdict where case_number = :number")
        .param("number", number.value())
        .query((row, i) -> verdict(row))
        .list()
        .forEach(verdict -> verdicts.put(verdict.item(), verdict));
    return verdicts;
  }

  @Override
  public void keep(CaseNumber number, LineVerdict verdict) {
    jdbc.sql(
            """
            insert into return_verdict (case_number, item, automatic, goods_back, evidence, remedy,
              offered, freight_paid_by, ground)
            values (:number, :item, :automatic, :goodsBack, :evidence, :remedy, :offered, :freight,
              :ground)
            on conflict (case_number, item) do update set automatic = excluded.automatic,
              goods_back = excluded.goods_back, evidence = excluded.evidence,
              remedy = excluded.remedy, offered = excluded.offered, freight_paid_by = excluded.freight_paid_by,
              ground = excluded.ground
            """)
        .param("number", number.value())
        .param("item", verdict.item())
        .param("automatic", verdict.automatic())
        .param("goodsBack", verdict.goodsBack())
        .param("evidence", verdict.evidence())
        .param("remedy", verdict.remedy() == null ? null : verdict.remedy().name())
        .param(
            "offered",
            verdict.offered().stream().map(Remedy::name).collect(Collectors.joining(",")))
        .param("freight", verdict.freightPaidBy())
        .param("ground", verdict.ground())
        .update();
  }

  @Override
  public Map<Integer, LineSettlement> settlements(CaseNumber number) {
    Map<Integer, LineSettlement> settlements = new TreeMap<>();
    jdbc.sql("select * from return_settlement where case_number = :number")
        .param("number", number.value())
        .query((row, i) -> settlement(row))
        .list()
        .forEach(settlement -> settlements.put(settlement.item(), settlement));
    return settlements;
  }

  @Override
  public void keep(CaseNumber number, LineSettlement line) {
    jdbc.sql(
            """
            insert into return_settlement (case_number, item, kind, pending, amount, settled,
              promised, sent_back, refused, freight, inspected_by)
            values (:number, :item, :kind, :pending, :amount, :settled, :promised, :sentBack, :refused,
              :freight, :by)
            on conflict (case_number, item) do update set kind = excluded.kind,
              pending = excluded.pending, amount = excluded.amount, settled = excluded.settled,
              promised = excluded.promised,
              sent_back = excluded.sent_back, refused = excluded.refused,
              freight = excluded.freight, inspected_by = excluded.inspected_by
            """)
        .param("number", number.value())
        .param("item", line.item())
        .param("kind", line.kind().name())
        .param("pending", line.pending())
        .param("amount", line.amount())
        .param("settled", line.settled())
        .param("promised", line.promised())
        .param("sentBack", line.sentBack())
        .param("refused", line.refused())
        .param("freight", line.freight())
        .param("by", line.inspectedBy())
        .update();
  }

  @Override
  public boolean hasEvidence(CaseNumber number, int item) {
    return jdbc.sql(
            """
            select exists (select 1 from evidence
              where case_number = :number and (item is null or item = :item))
            """)
        .param("number", number.value())
        .param("item", item)
        .query(Boolean.class)
        .single();
  }

  private static LineVerdict verdict(ResultSet row) throws SQLException {
    String remedy = row.getString("remedy");
    return new LineVerdict(
        row.getInt("item"),
        row.getBoolean("automatic"),
        row.getBoolean("goods_back"),
        row.getString("evidence"),
        remedy == null ? null : Remedy.valueOf(remedy),
        Arrays.stream(row.getString("offered").split(","))
            .filter(name -> !name.isEmpty())
            .map(Remedy::valueOf)
            .toList(),
        row.getString("freight_paid_by"),
        row.getString("ground"));
  }

  private static LineSettlement settlement(ResultSet row) throws SQLException {
    return new LineSettlement(
        row.getInt("item"),
        LineSettlement.Kind.valueOf(row.getString("kind")),
        row.getInt("pending"),
        row.getLong("amount"),
        row.getInt("settled"),
        row.getInt("promised"),
        row.getInt("sent_back"),
        row.getBoolean("refused"),
        row.getLong("freight"),
        row.getString("inspected_by"));
  }
}
