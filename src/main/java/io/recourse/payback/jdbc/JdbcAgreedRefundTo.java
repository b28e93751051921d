package io.recourse.payback.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.payback.AgreedRefundTo;
import io.recourse.payback.RefundTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_refund_to}; money that goes back as it came has none. */
@Repository
class JdbcAgreedRefundTo implements AgreedRefundTo {

  private static final String KEEP =
      """
      insert into case_refund_to (case_number, kind, provider_ref) values (:case, :kind, :ref)
      on conflict (case_number) do update set kind = excluded.kind, provider_ref = excluded.provider_ref
      """;

  private final JdbcClient jdbc;

  JdbcAgreedRefundTo(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RefundTo of(CaseNumber number) {
    return jdbc.sql("select kind, provider_ref from case_refund_to where case_number = ?")
        .param(number.value())
        .query(
            (row, place) ->
                new RefundTo(
                    RefundTo.Kind.valueOf(row.getString("kind")), row.getString("provider_ref")))
        .optional()
        .orElse(RefundTo.ORIGINAL);
  }

  @Override
  public void keep(CaseNumber number, RefundTo to) {
    if (to.isOriginal()) {
      jdbc.sql("delete from case_refund_to where case_number = ?").param(number.value()).update();
      return;
    }
    jdbc.sql(KEEP)
        .param("case", number.value())
        .param("kind", to.kind().name())
        .param("ref", to.providerRef())
        .update();
  }
}
