package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.repairs.HelpBook;
import io.recourse.repairs.RemoteHelp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps help at a distance in {@code repair_help}. */
@Repository
class JdbcHelpBook implements HelpBook {

  private final JdbcClient jdbc;

  JdbcHelpBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<RemoteHelp> of(CaseNumber number) {
    return jdbc.sql("select outcome, checks from repair_help where case_number = ?")
        .param(number.value())
        .query(
            (row, at) ->
                new RemoteHelp(
                    RemoteHelp.Outcome.valueOf(row.getString("outcome")),
                    List.of((String[]) row.getArray("checks").getArray())))
        .optional();
  }

  @Override
  public void put(CaseNumber number, RemoteHelp help) {
    jdbc.sql(
            """
            insert into repair_help (case_number, outcome, checks) values (:number, :outcome, :checks)
            on conflict (case_number) do update set outcome = excluded.outcome
            """)
        .param("number", number.value())
        .param("outcome", help.outcome().name())
        .param("checks", help.checks().toArray(String[]::new))
        .update();
  }
}
