package io.recourse.shipping.jdbc;

import io.recourse.shipping.OwnSending;
import io.recourse.shipping.OwnSendings;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In table {@code own_sending}. */
@Repository
class JdbcOwnSendings implements OwnSendings {

  private final JdbcClient jdbc;

  JdbcOwnSendings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<OwnSending> of(String trackingNumber) {
    return jdbc.sql("select * from own_sending where tracking_number = ?")
        .param(trackingNumber)
        .query(
            (row, at) ->
                new OwnSending(
                    row.getString("tracking_number"),
                    row.getString("carrier"),
                    row.getString("sent_as"),
                    row.getTimestamp("told_at").toInstant()))
        .optional();
  }

  @Override
  public boolean isAnothers(OwnSending told) {
    return jdbc.sql(
            """
            select exists (select from own_sending where lower(carrier) = lower(?)
              and lower(sent_as) = lower(?) and tracking_number <> ?)
            """)
        .params(told.carrier(), told.sentAs(), told.trackingNumber())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void keep(OwnSending told) {
    jdbc.sql(
            """
            insert into own_sending (tracking_number, carrier, sent_as, told_at)
            values (?, ?, ?, ?)
            on conflict (tracking_number) do update set carrier = excluded.carrier,
              sent_as = excluded.sent_as, told_at = excluded.told_at
            """)
        .params(
            told.trackingNumber(),
            told.carrier(),
            told.sentAs(),
            told.toldAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
