package io.recourse.common;

import io.recourse.common.WaitingWrites.Write;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several writes as one prepared execution: the driver sends them together and reads the count of
 * each. A failure undoes all of them, as it does the transaction they stand in.
 */
public final class OneTrip {

  /** At most so many, so that neither side waits for the other with full buffers. */
  public static final int MOST = 50;

  private OneTrip() {}

  /** The rows that each touched; at most {@link #MOST} writes. */
  public static int[] send(Connection connection, List<? extends Write> writes)
      throws SQLException {
    String joined = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
    try (PreparedStatement statement = connection.prepareStatement(joined)) {
      int at = 0;
      for (Write write : writes) {
        at = write.bind(statement, at);
      }
      boolean rows = statement.execute();
      int[] counts = new int[writes.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = statement.getUpdateCount();
        rows = statement.getMoreResults();
      }
      return rows ? new int[0] : counts;
    }
  }
}
