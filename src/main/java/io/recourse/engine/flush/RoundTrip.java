package io.recourse.engine.flush;

import io.recourse.common.OneTrip;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;

/** Writes sent at once, answered as the mapper's batching executor would. */
final class RoundTrip {

  private RoundTrip() {}

  static List<BatchResult> send(Connection connection, List<BoundWrite> writes)
      throws SQLException {
    List<BatchResult> results = new ArrayList<>();
    for (int from = 0; from < writes.size(); from += OneTrip.MOST) {
      List<BoundWrite> part = writes.subList(from, Math.min(from + OneTrip.MOST, writes.size()));
      sendTogether(connection, part, results);
    }
    return results;
  }

  private static void sendTogether(
      Connection connection, List<BoundWrite> part, List<BatchResult> results) throws SQLException {
    try {
      int[] counts = OneTrip.send(connection, part);
      for (int i = 0; i < counts.length; i++) {
        results.add(part.get(i).result(counts[i]));
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
