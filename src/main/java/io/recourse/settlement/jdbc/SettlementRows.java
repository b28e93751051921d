package io.recourse.settlement.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.settlement.ExchangeDifference;
import io.recourse.settlement.LineSettlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Rows of {@code return_settlement}. */
final class SettlementRows {

  static final String KEEP =
      """
      insert into return_settlement (case_number, item, kind, pending, amount, settled,
        promised, sent_back, refused, freight, inspected_by, paid_by_hand, difference_promised, difference_owed)
      values (:number, :item, :kind, :pending, :amount, :settled, :promised, :sentBack, :refused,
        :freight, :by, :byHand, :differencePromised, :differenceOwed)
      on conflict (case_number, item) do update set kind = excluded.kind,
        pending = excluded.pending, amount = excluded.amount, settled = excluded.settled,
        promised = excluded.promised,
        sent_back = excluded.sent_back, refused = excluded.refused,
        freight = excluded.freight, inspected_by = excluded.inspected_by,
        paid_by_hand = excluded.paid_by_hand,
        difference_promised = excluded.difference_promised,
        difference_owed = excluded.difference_owed
      """;

  private SettlementRows() {}

  static SqlParameterSource row(CaseNumber number, LineSettlement line) {
    return new MapSqlParameterSource("number", number.value())
        .addValue("item", line.item())
        .addValue("kind", line.kind().name())
        .addValue("pending", line.pending())
        .addValue("amount", line.amount())
        .addValue("settled", line.settled())
        .addValue("promised", line.promised())
        .addValue("sentBack", line.sentBack())
        .addValue("refused", line.refused())
        .addValue("freight", line.freight())
        .addValue("by", line.inspectedBy())
        .addValue("byHand", line.paidByHand())
        .addValue("differencePromised", line.difference().promised())
        .addValue("differenceOwed", line.difference().owed());
  }

  static LineSettlement read(ResultSet row, int at) throws SQLException {
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
        row.getString("inspected_by"),
        row.getLong("paid_by_hand"),
        new ExchangeDifference(row.getLong("difference_promised"), row.getLong("difference_owed")));
  }
}
