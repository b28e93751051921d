package io.recourse.decision.jdbc;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.decision.LineVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Rows of {@code return_verdict}. */
final class VerdictRows {

  static final String KEEP =
      """
      insert into return_verdict (case_number, item, automatic, goods_back, evidence, remedy,
        offered, freight_paid_by, ground)
      values (:number, :item, :automatic, :goodsBack, :evidence, :remedy, :offered, :freight,
        :ground)
      on conflict (case_number, item) do update set automatic = excluded.automatic,
        goods_back = excluded.goods_back, evidence = excluded.evidence,
        remedy = excluded.remedy, offered = excluded.offered, freight_paid_by = excluded.freight_paid_by,
        ground = excluded.ground
      """;

  private VerdictRows() {}

  static SqlParameterSource row(CaseNumber number, LineVerdict verdict) {
    return new MapSqlParameterSource("number", number.value())
        .addValue("item", verdict.item())
        .addValue("automatic", verdict.automatic())
        .addValue("goodsBack", verdict.goodsBack())
        .addValue("evidence", verdict.evidence())
        .addValue("remedy", verdict.remedy() == null ? null : verdict.remedy().name())
        .addValue(
            "offered",
            verdict.offered().stream().map(Remedy::name).collect(Collectors.joining(",")))
        .addValue("freight", verdict.freightPaidBy())
        .addValue("ground", verdict.ground());
  }

  static LineVerdict read(ResultSet row, int at) throws SQLException {
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
}
