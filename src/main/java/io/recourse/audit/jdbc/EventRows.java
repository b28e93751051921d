package io.recourse.audit.jdbc;

import io.recourse.audit.ChainHead;
import io.recourse.audit.ChainedEvent;
import io.recourse.common.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads events and heads out of rows. */
final class EventRows {

  private EventRows() {}

  static ChainedEvent event(ResultSet row) throws SQLException {
    return new ChainedEvent(
        row.getString("chain"),
        row.getInt("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        row.getString("type"),
        row.getString("summary"),
        row.getString("data"),
        row.getBytes("prev_hash"),
        row.getBytes("hash"));
  }

  static ChainHead head(ResultSet row) throws SQLException {
    return new ChainHead(row.getString("chain"), row.getInt("seq"), row.getBytes("hash"));
  }
}
