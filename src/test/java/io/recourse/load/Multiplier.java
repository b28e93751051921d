package io.recourse.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes copies into the tables, many at once; triggers and references are not asked, as all is
 * whole.
 */
final class Multiplier {

  /** Copies that are written in one transaction. */
  static final int PART = 50;

  private static final int WRITERS = 2;

  private final DataSource database;

  Multiplier(DataSource database) {
    this.database = database;
  }

  /** The first so many parts; those that are there already are passed over. */
  void write(IntFunction<CopyPlan> plan, boolean past, int wanted) throws Exception {
    Set<Integer> there = there(past);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      await(
          IntStream.range(0, wanted)
              .filter(number -> !there.contains(number))
              .<Future<?>>mapToObj(
                  number -> writers.submit(() -> part(plan.apply(number), past, number)))
              .toList());
    } finally {
      writers.shutdownNow();
    }
  }

  boolean isWritten(boolean past, int wanted) {
    return there(past).containsAll(IntStream.range(0, wanted).boxed().toList());
  }

  private Set<Integer> there(boolean past) {
    return Set.copyOf(
        JdbcClient.create(database)
            .sql("select number from load.part where past = ?")
            .param(past)
            .query(Integer.class)
            .list());
  }

  private static void await(List<Future<?>> parts) throws InterruptedException, ExecutionException {
    for (Future<?> part : parts) {
      Object nothing = part.get();
    }
  }

  private Object part(CopyPlan plan, boolean past, int number) throws SQLException, IOException {
    List<Copy> copies =
        IntStream.range(number * PART, (number + 1) * PART)
            .mapToObj(at -> new Copy(2 * at + (past ? 1 : 0), past))
            .toList();
    Map<String, StringBuilder> lines = plan.lines(copies);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        boolean ignored =
            statement.execute(
                """
                set local session_replication_role = replica;
                set local synchronous_commit = off;
                insert into load.part values (%s, %s)
                """
                    .formatted(past, number));
      }
      CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Map.Entry<String, StringBuilder> table : lines.entrySet()) {
        long ignored =
            copying.copyIn(
                plan.into(table.getKey()), new StringReader(table.getValue().toString()));
      }
      connection.commit();
    }
    return null;
  }
}
