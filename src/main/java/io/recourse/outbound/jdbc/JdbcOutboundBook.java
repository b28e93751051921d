package io.recourse.outbound.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.outbound.FollowedParcel;
import io.recourse.outbound.OutboundBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Followed parcels in a table of their own, beside those that shipping publishes. */
@Repository
class JdbcOutboundBook implements OutboundBook {

  private static final String UNFOLLOWED =
      """
      select p.case_number, p.tracking_number from published.parcel p
      where p.direction <> 'RETURN' and p.purpose = 'GOODS'
        and (p.status in ('BOOKED', 'IN_TRANSIT', 'DAMAGED', 'EXCEPTION', 'RETURN_TO_SENDER')
          or p.status in ('DELIVERED', 'LOST', 'RETURNED') and p.status_at > ?)
        and p.booked_at > ?
        and not exists (select from followed_parcel f where f.tracking_number = p.tracking_number)
      order by p.booked_at, p.tracking_number limit ?
      """;

  private final JdbcClient jdbc;

  JdbcOutboundBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Unfollowed> unfollowed(Instant endedAfter, Instant bookedAfter, int limit) {
    return jdbc.sql(UNFOLLOWED)
        .params(Timestamp.from(endedAfter), Timestamp.from(bookedAfter), limit)
        .query(
            (row, index) ->
                new Unfollowed(
                    new CaseNumber(row.getString("case_number")), row.getString("tracking_number")))
        .list();
  }

  @Override
  public Optional<FollowedParcel> find(String trackingNumber) {
    return jdbc.sql("select * from followed_parcel where tracking_number = ?")
        .param(trackingNumber)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public boolean isSecond(String trackingNumber) {
    return jdbc.sql("select exists (select from followed_parcel where instead = ?)")
        .param(trackingNumber)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void keep(FollowedParcel parcel) {
    jdbc.sql(
            """
            insert into followed_parcel (tracking_number, since, ended_as, ended_at, instead)
            values (:tracking, :since, :end, :endedAt, :instead)
            on conflict (tracking_number) do update set ended_as = excluded.ended_as,
              ended_at = excluded.ended_at, instead = excluded.instead
            """)
        .param("tracking", parcel.trackingNumber())
        .param("since", Timestamp.from(parcel.since()))
        .param("end", parcel.end() == null ? null : parcel.end().name())
        .param("endedAt", parcel.endedAt() == null ? null : Timestamp.from(parcel.endedAt()))
        .param("instead", parcel.instead())
        .update();
  }

  @Override
  public void forget(String trackingNumber) {
    jdbc.sql("delete from followed_parcel where tracking_number = ?")
        .param(trackingNumber)
        .update();
  }

  private static FollowedParcel read(ResultSet row) throws SQLException {
    String end = row.getString("ended_as");
    Timestamp endedAt = row.getTimestamp("ended_at");
    return new FollowedParcel(
        row.getString("tracking_number"),
        row.getTimestamp("since").toInstant(),
        end == null ? null : FollowedParcel.End.valueOf(end),
        endedAt == null ? null : endedAt.toInstant(),
        row.getString("instead"));
  }
}
