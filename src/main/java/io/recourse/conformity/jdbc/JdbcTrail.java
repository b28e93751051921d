package io.recourse.conformity.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity.Proof;
import io.recourse.conformity.Trail;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the published trail. */
@Repository
class JdbcTrail implements Trail {

  private final JdbcClient jdbc;

  JdbcTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Proof> ofClock(CaseNumber number, String clock) {
    return last(
        number,
        "and type in ('ClockStarted', 'ClockMet', 'ClockBreached', 'ClockCancelled')"
            + " and data::jsonb ->> 'clock' = ?",
        clock);
  }

  @Override
  public Optional<Proof> ofRules(CaseNumber number) {
    return last(number, "and type in ('PolicyApplied', ?)", "CaseOpened");
  }

  private Optional<Proof> last(CaseNumber number, String which, String param) {
    return jdbc.sql(
            "select seq, type, at, encode(hash, 'hex') as hash from published.trail where chain = ?"
                + " "
                + which
                + " order by seq desc limit 1")
        .params(number.value(), param)
        .query(
            (row, index) ->
                new Proof(
                    row.getLong("seq"),
                    row.getString("type"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("hash")))
        .optional();
  }
}
