package io.recourse.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that nobody can change for as long as this is open. */
public final class BrokenRow implements AutoCloseable {

  private final JdbcClient jdbc;
  private final String table;

  public BrokenRow(JdbcClient jdbc, String table, String column, Object value) {
    this.jdbc = jdbc;
    this.table = table;
    run(
        """
        create function broken_row() returns trigger language plpgsql as
          $$ begin raise 'this row is broken'; end $$\
        """);
    run(
        "create trigger broken_row before update on %s for each row when (old.%s::text = '%s')"
                .formatted(table, column, value)
            + " execute function broken_row()");
  }

  private void run(String statement) {
    var ignored = jdbc.sql(statement).update();
  }

  @Override
  public void close() {
    run("drop trigger broken_row on " + table);
    run("drop function broken_row");
  }
}
