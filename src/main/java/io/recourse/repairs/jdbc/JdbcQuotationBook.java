package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.repairs.Quotation;
import io.recourse.repairs.QuotationBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps prices of repairs in {@code repair_quotation}. */
@Repository
class JdbcQuotationBook implements QuotationBook {

  private final JdbcClient jdbc;

  JdbcQuotationBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Quotation> latest(CaseNumber number) {
    return jdbc.sql(
            """
            select seq, amount, fee, currency, expires_at, state, fee_state from repair_quotation
            where case_number = ? order by seq desc limit 1
            """)
        .param(number.value())
        .query((row, at) -> quotation(row))
        .optional();
  }

  @Override
  public void put(CaseNumber number, Quotation quotation) {
    jdbc.sql(
            """
            insert into repair_quotation
              (case_number, seq, amount, fee, currency, expires_at, state, fee_state)
            values (:number, :seq, :amount, :fee, :currency, :expiresAt, :state, :feeState)
            on conflict (case_number, seq) do update
              set state = excluded.state, fee_state = excluded.fee_state
            """)
        .param("number", number.value())
        .param("seq", quotation.seq())
        .param("amount", quotation.amount().amount())
        .param("fee", quotation.fee().amount())
        .param("currency", quotation.amount().currency())
        .param("expiresAt", Timestamp.from(quotation.expiresAt()))
        .param("state", quotation.state().name())
        .param("feeState", quotation.feeState().name())
        .update();
  }

  private static Quotation quotation(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Quotation(
        row.getInt("seq"),
        new Money(row.getLong("amount"), currency),
        new Money(row.getLong("fee"), currency),
        row.getTimestamp("expires_at").toInstant(),
        Quotation.State.valueOf(row.getString("state")),
        Quotation.FeeState.valueOf(row.getString("fee_state")));
  }
}
