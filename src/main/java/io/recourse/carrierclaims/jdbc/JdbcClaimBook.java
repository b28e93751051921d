package io.recourse.carrierclaims.jdbc;

import io.recourse.carrierclaims.CarrierClaim;
import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.Loss;
import io.recourse.common.CaseNumber;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims against carriers in {@code carrier_claim}. */
@Repository
class JdbcClaimBook implements ClaimBook {

  private static final String INSERT =
      """
      insert into carrier_claim (case_number, parent, tracking_number, carrier, damage, known_at,
        worth, currency, notice_days, answer_days, owed_at_most, limit_currency, reminders_meant,
        documents, ground, state, raised_at)
      values (:number, :parent, :tracking, :carrier, :damage, :known, :worth, :currency, :notice,
        :answer, :limit, :limitCurrency, :reminders, :documents, :ground, :state, :raised)
      """;

  private final JdbcClient jdbc;

  JdbcClaimBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CarrierClaim> find(CaseNumber number) {
    return jdbc.sql("select * from carrier_claim where case_number = ?")
        .param(number.value())
        .query(ClaimRows::read)
        .optional();
  }

  @Override
  public boolean isClaimed(CaseNumber parent, String trackingNumber) {
    return jdbc.sql(
            """
            select exists (select from carrier_claim where parent = ? and tracking_number = ?)
            """)
        .params(parent.value(), trackingNumber)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void leave(Loss loss) {
    jdbc.sql(
            "insert into worthless_loss (parent, tracking_number) values (?, ?)"
                + " on conflict do nothing")
        .params(loss.parent().value(), loss.trackingNumber())
        .update();
  }

  @Override
  public void add(CarrierClaim claim) {
    jdbc.sql(INSERT)
        .param("number", claim.number().value())
        .param("parent", claim.loss().parent().value())
        .param("tracking", claim.loss().trackingNumber())
        .param("carrier", claim.loss().carrier())
        .param("damage", claim.loss().damage().name())
        .param("known", Timestamp.from(claim.loss().knownAt()))
        .param("worth", claim.worth().amount())
        .param("currency", claim.worth().currency())
        .param("notice", claim.terms().noticeDays())
        .param("answer", claim.terms().answerDays())
        .param("limit", claim.terms().limit())
        .param("limitCurrency", claim.terms().currency())
        .param("reminders", claim.terms().reminders())
        .param("documents", claim.terms().documents())
        .param("ground", claim.terms().ground())
        .param("state", claim.state().name())
        .param("raised", Timestamp.from(claim.raisedAt()))
        .update();
  }

  @Override
  public void save(CarrierClaim claim) {
    jdbc.sql(
            """
            update carrier_claim set state = :state, claimed = :claimed, reference = :reference,
              reminders = :reminders, granted = :granted, paid = :paid where case_number = :number
            """)
        .param("state", claim.state().name())
        .param("claimed", claim.claimed())
        .param("reference", claim.reference())
        .param("reminders", claim.reminders())
        .param("granted", claim.granted())
        .param("paid", claim.paid())
        .param("number", claim.number().value())
        .update();
  }

  @Override
  public List<CarrierClaim> latest(int limit) {
    return jdbc.sql(
            """
            select * from carrier_claim
            order by state not in ('TO_FILE', 'FILED', 'GRANTED'), raised_at desc, case_number
            limit ?
            """)
        .param(limit)
        .query(ClaimRows::read)
        .list();
  }
}
