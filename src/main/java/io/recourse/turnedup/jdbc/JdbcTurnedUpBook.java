package io.recourse.turnedup.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.turnedup.TurnedUp;
import io.recourse.turnedup.TurnedUpBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goods that turned up in {@code turned_up}; parcels delivered after their case was closed. */
@Repository
class JdbcTurnedUpBook implements TurnedUpBook {

  private static final String DELIVERED =
      """
      select d.case_number from published.lost_delivery d
      join published.service_case c on c.number = d.case_number
      where c.status = 'CLOSED' and d.case_number > ?
        and exists (select from published.case_line l
          where l.case_number = d.case_number and l.decision = 'APPROVED')
        and not exists (select from turned_up t where t.case_number = d.case_number)
        and (exists (select from published.heard_parcel h
            where h.tracking_number = d.tracking_number and h.status = 'DELIVERED' and h.at > c.closed_at
              and not exists (select from published.heard_parcel r
                where r.tracking_number = h.tracking_number and r.status = 'RETURN_TO_SENDER'))
          or exists (select from published.order_parcel p where p.order_number = c.order_number
            and p.tracking_number = d.tracking_number and p.delivered_at > c.closed_at))
      order by d.case_number limit ?
      """;

  private final JdbcClient jdbc;

  JdbcTurnedUpBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<TurnedUp> find(CaseNumber number) {
    return jdbc.sql("select * from turned_up where case_number = ?")
        .param(number.value())
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public void add(TurnedUp found) {
    jdbc.sql(
            """
            insert into turned_up (case_number, since, teller, state, amount, currency, unanswered_stays, ground)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            found.number().value(),
            Timestamp.from(found.since()),
            found.teller().name(),
            found.state().name(),
            found.worth().amount(),
            found.worth().currency(),
            found.unansweredStays(),
            found.ground())
        .update();
  }

  @Override
  public void save(TurnedUp found) {
    jdbc.sql("update turned_up set state = ? where case_number = ?")
        .params(found.state().name(), found.number().value())
        .update();
  }

  @Override
  public List<CaseNumber> delivered(CaseNumber after, int limit) {
    return jdbc.sql(DELIVERED)
        .params(after == null ? "" : after.value(), limit)
        .query((row, index) -> new CaseNumber(row.getString(1)))
        .list();
  }

  private static TurnedUp read(ResultSet row) throws SQLException {
    return new TurnedUp(
        new CaseNumber(row.getString("case_number")),
        row.getTimestamp("since").toInstant(),
        TurnedUp.Teller.valueOf(row.getString("teller")),
        TurnedUp.State.valueOf(row.getString("state")),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getBoolean("unanswered_stays"),
        row.getString("ground"));
  }
}
