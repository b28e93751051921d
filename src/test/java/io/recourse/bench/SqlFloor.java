package io.recourse.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The same case as a hand-written state machine: nine commits, each a state row and an event. */
final class SqlFloor implements Contender {

  private static final int SO_MUCH_FASTER = 4;

  private static final List<String> STATES =
      List.of(
          "TO_DECIDE",
          "DECISION_CLAIMED",
          "LABEL_DUE",
          "AWAITING_PARCEL",
          "STOCK_DUE",
          "TO_INSPECT",
          "INSPECTION_CLAIMED",
          "REFUND_DUE",
          "CLOSED");

  private final BenchServer.Database database;
  private final HikariDataSource pool = new HikariDataSource();

  SqlFloor(BenchServer.Database database) throws SQLException {
    this.database = database;
    pool.setJdbcUrl(database.plainUrl());
    pool.setUsername("postgres");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table floor_case (
            number text primary key, state text not null, changed_at timestamptz not null);
          create table floor_event (
            id bigint generated always as identity primary key, number text not null,
            state text not null, actor text not null, at timestamptz not null);
          create index floor_event_of_case on floor_event (number)
          """);
    }
  }

  @Override
  public String name() {
    return "c  hand-written SQL floor";
  }

  @Override
  public String database() {
    return database.name();
  }

  @Override
  public int casesOf(int round) {
    return round * SO_MUCH_FASTER;
  }

  @Override
  public void carry(String caseNumber) throws SQLException {
    String before = null;
    for (String state : STATES) {
      step(caseNumber, before, state);
      before = state;
    }
  }

  private void step(String caseNumber, String before, String state) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      if (before == null) {
        run(connection, "insert into floor_case values (?, ?, now())", caseNumber, state);
      } else {
        run(
            connection,
            "update floor_case set state = ?, changed_at = now() where number = ? and state = ?",
            state,
            caseNumber,
            before);
      }
      run(
          connection,
          "insert into floor_event (number, state, actor, at) values (?, ?, 'agent', now())",
          caseNumber,
          state);
      connection.commit();
    }
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("The case was not where it should be");
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
