package io.recourse.engine.flush;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;

/**
 * Several writes as one prepared execution: the driver sends them together and reads the count of
 * each. A failure undoes all of them, as it does the transaction they stand in.
 */
final class RoundTrip {

  /** So that neither side waits for the other with full buffers. */
  private static final int MOST = 50;

  private RoundTrip() {}

  static List<BatchResult> send(Connection connection, List<BoundWrite> writes)
      throws SQLException {
    List<BatchResult> results = new ArrayList<>();
    for (int from = 0; from < writes.size(); from += MOST) {
      List<BoundWrite> part = writes.subList(from, Math.min(from + MOST, writes.size()));
      sendTogether(connection, part, results);
    }
    return results;
  }

  private static void sendTogether(
      Connection connection, List<BoundWrite> part, List<BatchResult> results) throws SQLException {
    String joined = part.stream().map(BoundWrite::sql).collect(Collectors.joining(";\n"));
    try (PreparedStatement statement = connection.prepareStatement(joined)) {
      int at = 0;
      for (BoundWrite write : part) {
        at = write.bind(statement, at);
      }
      boolean unused = statement.execute();
      for (BoundWrite write : part) {
        results.add(write.result(statement.getUpdateCount()));
        unused = statement.getMoreResults();
      }
    } catch (SQLException failure) {
      throw failed(part, results, failure);
    }
  }

  /** As the mapper tells it: how many went well, then the one that did not. */
  private static BatchExecutorException failed(
      List<BoundWrite> part, List<BatchResult> results, SQLException failure) {
    int guilty = FailedWrite.among(part, failure);
    for (BoundWrite before : part.subList(0, guilty)) {
      results.add(before.result(1));
    }
    BatchUpdateException told =
        new BatchUpdateException(
            failure.getMessage(),
            failure.getSQLState(),
            failure.getErrorCode(),
            new int[0],
            failure);
    told.setNextException(failure);
    BoundWrite write = part.get(guilty);
    return new BatchExecutorException(
        write.id() + " failed: " + failure.getMessage(), told, results, write.result());
  }
}
