package io.recourse.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The first of these writes to a table loses a race, and its transaction with it. */
public final class LostWrite implements AutoCloseable {

  private final JdbcClient jdbc;
  private final String table;

  /**
   * @param write {@code insert}, {@code update} or {@code delete}
   */
  public LostWrite(JdbcClient jdbc, String write, String table) {
    this.jdbc = jdbc;
    this.table = table;
    run("create sequence lost_write_tries");
    run(
        """
        create function lost_write() returns trigger language plpgsql as $$ begin
          if nextval('lost_write_tries') = 1 then raise 'too late' using errcode = '40001'; end if;
          return null;
        end $$\
        """);
    run(
        "create trigger lost_write before %s on %s for each statement execute function lost_write()"
            .formatted(write, table));
  }

  /** Also where it came once more. */
  public boolean isLost() {
    return jdbc.sql("select is_called from lost_write_tries").query(Boolean.class).single();
  }

  private void run(String statement) {
    var ignored = jdbc.sql(statement).update();
  }

  @Override
  public void close() {
    run("drop trigger lost_write on " + table);
    run("drop function lost_write");
    run("drop sequence lost_write_tries");
  }
}
