package io.recourse.complaints.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.complaints.Promised;
import io.recourse.complaints.Redress;
import io.recourse.complaints.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every round in {@code complaint_offer}. */
@Repository
class JdbcOffers implements Offers {

  private final JdbcClient jdbc;

  JdbcOffers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Offer> of(CaseNumber number) {
    return jdbc.sql("select * from complaint_offer where case_number = ? order by round")
        .param(number.value())
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public void put(CaseNumber number, Offer as) {
    Optional<Money> counter = Optional.ofNullable(as.counter());
    jdbc.sql(
            """
            insert into complaint_offer (case_number, round, outcome, remedy, amount, currency, role,
                letter, expires_at, answer, counter_amount, counter_currency, words, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number, round) do update set
                answer = excluded.answer, counter_amount = excluded.counter_amount,
                counter_currency = excluded.counter_currency, words = excluded.words,
                answered_at = excluded.answered_at
            """)
        .params(
            number.value(),
            as.round(),
            as.outcome() == null ? null : as.outcome().name(),
            as.promised().kind().name(),
            as.promised().amount(),
            as.promised().currency(),
            as.promised().role(),
            as.letter(),
            Timestamp.from(as.expiresAt()),
            as.answer() == null ? null : as.answer().name(),
            counter.map(Money::amount).orElse(null),
            counter.map(Money::currency).orElse(null),
            as.words(),
            as.answeredAt() == null ? null : Timestamp.from(as.answeredAt()))
        .update();
  }

  private static Offer read(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    String currency = row.getString("counter_currency");
    String outcome = row.getString("outcome");
    return new Offer(
        row.getInt("round"),
        outcome == null ? null : Verdict.Outcome.valueOf(outcome),
        new Promised(
            Redress.valueOf(row.getString("remedy")),
            row.getLong("amount"),
            row.getString("currency"),
            row.getString("role")),
        row.getString("letter"),
        row.getTimestamp("expires_at").toInstant(),
        answer == null ? null : Offer.Answer.valueOf(answer),
        currency == null ? null : new Money(row.getLong("counter_amount"), currency),
        row.getString("words"),
        instant(row.getTimestamp("answered_at")));
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
