package io.recourse.textmessages.jdbc;

import io.recourse.textmessages.TextConsent;
import io.recourse.textmessages.TextConsents;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents in {@code text_consent}. */
@Repository
class JdbcTextConsents implements TextConsents {

  private final JdbcClient jdbc;

  JdbcTextConsents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<TextConsent> of(String person) {
    return jdbc.sql(
            """
            select phone, from_hour, to_hour, zone from text_consent
            where person = ? and withdrawn_at is null
            """)
        .param(person)
        .query(
            (row, index) ->
                new TextConsent(
                    person,
                    row.getString("phone"),
                    row.getInt("from_hour"),
                    row.getInt("to_hour"),
                    Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(null)))
        .optional();
  }

  @Override
  public void give(TextConsent consent, Instant at) {
    jdbc.sql(
            """
            insert into text_consent (person, phone, from_hour, to_hour, zone, given_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (person) do update set phone = excluded.phone,
              from_hour = excluded.from_hour, to_hour = excluded.to_hour, zone = excluded.zone,
              given_at = excluded.given_at, withdrawn_at = null, withdrawn_by = null
            """)
        .params(
            consent.person(),
            consent.phone(),
            consent.fromHour(),
            consent.toHour(),
            consent.zone() == null ? null : consent.zone().getId(),
            Timestamp.from(at))
        .update();
  }

  @Override
  public void withdraw(String person, Instant at) {
    jdbc.sql(
            """
            update text_consent set withdrawn_at = ?, withdrawn_by = 'PORTAL'
            where person = ? and withdrawn_at is null
            """)
        .params(Timestamp.from(at), person)
        .update();
  }

  @Override
  public int withdrawNumber(String phone, Instant at) {
    return jdbc.sql(
            """
            update text_consent set withdrawn_at = ?, withdrawn_by = 'TEXT'
            where phone = ? and withdrawn_at is null
            """)
        .params(Timestamp.from(at), phone)
        .update();
  }
}
