package io.recourse.audit.jdbc;

import io.recourse.audit.HandOutTrail;
import io.recourse.audit.HandedOut;
import io.recourse.audit.TrailPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement, so that what is complete and what is seen come from one snapshot. */
@Repository
class JdbcHandOutTrail implements HandOutTrail {

  private static final String AFTER =
      """
      select turn, chain, seq, at, type, data from audit_event
      where (turn, chain, seq) > (:turn, :chain, :seq) and turn < audit_turn_complete()
        and type = any(:types)
      order by turn, chain, seq limit :most
      """;

  private final JdbcClient jdbc;

  JdbcHandOutTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<HandedOut> after(TrailPlace place, Collection<String> types, int most) {
    return jdbc.sql(AFTER)
        .param("turn", place.turn())
        .param("chain", place.chain())
        .param("seq", place.seq())
        .param("types", types.toArray(String[]::new))
        .param("most", most)
        .query(JdbcHandOutTrail::event)
        .list();
  }

  @Override
  public TrailPlace end() {
    return beginning(jdbc.sql("select audit_turn_complete()").query(Long.class).single());
  }

  @Override
  public TrailPlace before(Instant time) {
    return jdbc.sql("select min(turn) from audit_event where at >= ? having count(*) > 0")
        .param(time.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional()
        .map(JdbcHandOutTrail::beginning)
        .orElseGet(this::end);
  }

  private static TrailPlace beginning(long turn) {
    return new TrailPlace(turn, "", 0);
  }

  private static HandedOut event(ResultSet row, int index) throws SQLException {
    return new HandedOut(
        new TrailPlace(row.getLong("turn"), row.getString("chain"), row.getInt("seq")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("type"),
        row.getString("data"));
  }
}
