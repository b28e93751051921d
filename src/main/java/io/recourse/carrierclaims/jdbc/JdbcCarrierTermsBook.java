package io.recourse.carrierclaims.jdbc;

import io.recourse.carrierclaims.CarrierTerms;
import io.recourse.carrierclaims.CarrierTermsBook;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.DatedTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreed terms in {@code carrier_terms}. */
@Repository
class JdbcCarrierTermsBook implements CarrierTermsBook {

  private static final String AGREED = "By the terms agreed with the carrier";

  private final JdbcClient jdbc;

  JdbcCarrierTermsBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<DatedTerms> inForce(String carrier, Damage damage, LocalDate day) {
    return jdbc.sql(
            """
            select * from carrier_terms where carrier = ? and damage = ? and valid_from <= ?
            order by valid_from desc limit 1
            """)
        .params(carrier, damage.name(), day)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public List<DatedTerms> all() {
    return jdbc.sql("select * from carrier_terms order by carrier, damage, valid_from desc")
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void keep(DatedTerms agreed) {
    CarrierTerms terms = agreed.terms();
    jdbc.sql(
            """
            insert into carrier_terms (carrier, damage, valid_from, notice_days, answer_days,
              owed_at_most, limit_currency, reminders, documents)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (carrier, damage, valid_from) do update set notice_days = excluded.notice_days,
              answer_days = excluded.answer_days, owed_at_most = excluded.owed_at_most,
              limit_currency = excluded.limit_currency, reminders = excluded.reminders,
              documents = excluded.documents
            """)
        .params(
            agreed.carrier(),
            agreed.damage().name(),
            agreed.from(),
            terms.noticeDays(),
            terms.answerDays(),
            terms.limit(),
            terms.currency(),
            terms.reminders(),
            terms.documents())
        .update();
  }

  @Override
  public boolean remove(String carrier, Damage damage, LocalDate from) {
    return jdbc.sql("delete from carrier_terms where carrier = ? and damage = ? and valid_from = ?")
            .params(carrier, damage.name(), from)
            .update()
        == 1;
  }

  private static DatedTerms read(ResultSet row) throws SQLException {
    return new DatedTerms(
        row.getString("carrier"),
        Damage.valueOf(row.getString("damage")),
        row.getObject("valid_from", LocalDate.class),
        new CarrierTerms(
            row.getInt("notice_days"),
            row.getInt("answer_days"),
            row.getLong("owed_at_most"),
            row.getString("limit_currency"),
            row.getInt("reminders"),
            row.getString("documents"),
            AGREED));
  }
}
