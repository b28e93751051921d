package io.recourse.platform.trips;

import io.recourse.common.OneTrip;
import io.recourse.common.WaitingWrites;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection of the pool that keeps writes waiting until it is asked for something. Where sending
 * them fails, nothing of the transaction is kept: it is only given up.
 */
final class WaitingConnection implements InvocationHandler, WaitingWrites {

  /** What PostgreSQL says in a transaction that failed before. */
  private static final String ABORTED = "25P02";

  private static final Set<String> UNDONE = Set.of("rollback", "close", "abort");

  /** What is answered without the database; whatever is not named here sends first. */
  private static final Set<String> SILENT =
      Set.of(
          "isWrapperFor",
          "hashCode",
          "toString",
          "getAutoCommit",
          "getTransactionIsolation",
          "getHoldability",
          "getWarnings",
          "clearWarnings",
          "getMetaData",
          "createArrayOf",
          "isReadOnly",
          "isClosed");

  private static final ThreadLocal<AtomicInteger> COMMITTED =
      ThreadLocal.withInitial(AtomicInteger::new);

  private final Connection connection;
  private final boolean waits;
  private final List<Write> waiting = new ArrayList<>();
  private int asked;
  private boolean broken;

  private WaitingConnection(Connection connection, boolean waits) {
    this.connection = connection;
    this.waits = waits;
  }

  /**
   * @param waits false: everything is sent at once
   */
  static Connection around(Connection connection, boolean waits) {
    return (Connection)
        Proxy.newProxyInstance(
            WaitingConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new WaitingConnection(connection, waits));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
    String name = method.getName();
    if (name.equals("unwrap") && given[0] == WaitingWrites.class) {
      return this;
    }
    if (name.equals("isWrapperFor") && given[0] == WaitingWrites.class) {
      return true;
    }
    if (name.equals("equals")) {
      return proxy == given[0];
    }
    if (UNDONE.contains(name)) {
      waiting.clear();
      broken = false;
    } else if (broken && name.equals("setAutoCommit")) {
      giveUp();
    } else if (!SILENT.contains(name)) {
      send();
      asked++;
    }
    if (name.equals("commit")) {
      COMMITTED.get().incrementAndGet();
    }
    try {
      return method.invoke(connection, given);
    } catch (InvocationTargetException failure) {
      throw failure.getTargetException();
    }
  }

  @Override
  public int asked() {
    return asked + COMMITTED.get().get();
  }

  @Override
  public boolean mayWait() throws SQLException {
    return waits && !connection.getAutoCommit();
  }

  @Override
  public void later(List<? extends Write> writes) {
    waiting.addAll(writes);
  }

  @Override
  public void send() throws SQLException {
    if (broken) {
      throw new SQLException("Writes of this transaction failed; it must be rolled back", ABORTED);
    }
    List<Write> writes = List.copyOf(waiting);
    waiting.clear();
    broken = true;
    sendAll(writes);
    broken = false;
  }

  /** To leave the transaction otherwise commits what of it had been sent. */
  private void giveUp() throws SQLException {
    waiting.clear();
    connection.rollback();
    broken = false;
  }

  private void sendAll(List<Write> writes) throws SQLException {
    for (int from = 0; from < writes.size(); from += OneTrip.MOST) {
      sendTogether(writes.subList(from, Math.min(from + OneTrip.MOST, writes.size())));
    }
  }

  private void sendTogether(List<Write> writes) throws SQLException {
    asked++;
    int[] counts = counts(writes);
    for (int i = 0; i < counts.length; i++) {
      writes.get(i).touched(counts[i]);
    }
  }

  private int[] counts(List<Write> writes) throws SQLException {
    try {
      return OneTrip.send(connection, writes);
    } catch (SQLException failure) {
      for (Write write : writes) {
        RuntimeException meaning = write.meaning(failure);
        if (meaning != null) {
          throw meaning;
        }
      }
      throw failure;
    }
  }
}
