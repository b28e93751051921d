package io.recourse.payouts.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.payouts.Payee;
import io.recourse.payouts.Payout;
import io.recourse.payouts.Payout.End;
import io.recourse.payouts.PayoutBook;
import io.recourse.policy.ApprovalVerdict.Approval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code payout}; the database refuses one hand twice and a payment twice. */
@Repository
class JdbcPayoutBook implements PayoutBook {

  private final JdbcClient jdbc;
  private final PayoutSums sums;

  JdbcPayoutBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.sums = new PayoutSums(jdbc);
  }

  @Override
  public Optional<Payout> ofKey(String key) {
    return jdbc.sql("select * from payout where key = ?")
        .param(key)
        .query(JdbcPayoutBook::read)
        .optional();
  }

  @Override
  public Payout get(UUID id) {
    return jdbc.sql("select * from payout where id = ?")
        .param(id)
        .query(JdbcPayoutBook::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("payout.unknown"));
  }

  @Override
  public List<Payout> ofCase(CaseNumber number) {
    return jdbc.sql("select * from payout where case_number = ? order by ordered_at, id")
        .param(number.value())
        .query(JdbcPayoutBook::read)
        .list();
  }

  @Override
  public List<Money> beside(Payout payout, Instant since) {
    return sums.beside(payout, since);
  }

  @Override
  public List<Money> ofShop(Payout payout, Instant since) {
    return sums.ofShop(payout, since);
  }

  @Override
  public void add(Payout ordered) {
    jdbc.sql(
            """
            insert into payout (id, key, case_number, amount, currency, ground, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            ordered.id(),
            ordered.key(),
            ordered.caseNumber().value(),
            ordered.amount().amount(),
            ordered.amount().currency(),
            ordered.ground(),
            ordered.orderedBy(),
            Timestamp.from(ordered.orderedAt()))
        .update();
  }

  @Override
  public void put(Payout changed) {
    Optional<End> end = Optional.ofNullable(changed.end());
    Optional<Payee> payee = Optional.ofNullable(changed.payee());
    jdbc.sql(
            """
            update payout set approval = :approval, approved_by = :approvedBy,
              confirmed_by = :confirmedBy, payee_holder = :holder, payee_account = :account,
              state = :state, means = :means, reference = :reference, ended_by = :endedBy,
              ended_at = :endedAt
            where id = :id and state = 'OPEN'
            """)
        .param("id", changed.id())
        .param("approval", changed.approval() == null ? null : changed.approval().name())
        .param("approvedBy", changed.approvedBy())
        .param("confirmedBy", changed.confirmedBy())
        .param("holder", payee.map(Payee::holder).orElse(null))
        .param("account", payee.map(Payee::account).orElse(null))
        .param("state", changed.state().name())
        .param("means", end.map(End::means).orElse(null))
        .param("reference", end.map(End::reference).orElse(null))
        .param("endedBy", end.map(End::by).orElse(null))
        .param("endedAt", end.map(End::at).map(Timestamp::from).orElse(null))
        .update();
  }

  private static Payout read(ResultSet row, int at) throws SQLException {
    String approval = row.getString("approval");
    String holder = row.getString("payee_holder");
    return new Payout(
        row.getObject("id", UUID.class),
        row.getString("key"),
        new CaseNumber(row.getString("case_number")),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("ground"),
        row.getString("ordered_by"),
        row.getTimestamp("ordered_at").toInstant(),
        approval == null ? null : Approval.valueOf(approval),
        row.getString("approved_by"),
        row.getString("confirmed_by"),
        holder == null ? null : new Payee(holder, row.getString("payee_account")),
        end(row));
  }

  private static End end(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("ended_at");
    return at == null
        ? null
        : new End(
            Payout.State.valueOf(row.getString("state")),
            row.getString("means"),
            row.getString("reference"),
            row.getString("ended_by"),
            at.toInstant());
  }
}
