package io.recourse.common;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A column of type {@code timestamptz} as the point in time it stands for. */
public final class TimeColumn {

  private TimeColumn() {}

  /**
   * @return null where the column is null
   */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
