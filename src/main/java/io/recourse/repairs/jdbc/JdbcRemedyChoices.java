package io.recourse.repairs.jdbc;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.RemedyChoice;
import io.recourse.repairs.RemedyChoices;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps choices in {@code repair_remedy_choice}. */
@Repository
class JdbcRemedyChoices implements RemedyChoices {

  private final JdbcClient jdbc;

  JdbcRemedyChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<RemedyChoice> of(CaseNumber number) {
    return jdbc.sql("select remedy, chosen_at from repair_remedy_choice where case_number = ?")
        .param(number.value())
        .query(
            (row, at) ->
                new RemedyChoice(
                    Remedy.valueOf(row.getString("remedy")),
                    row.getTimestamp("chosen_at").toInstant()))
        .optional();
  }

  @Override
  public void put(CaseNumber number, RemedyChoice choice) {
    jdbc.sql(
            """
            insert into repair_remedy_choice (case_number, remedy, chosen_at)
            values (:number, :remedy, :at)
            on conflict (case_number) do update
              set remedy = excluded.remedy, chosen_at = excluded.chosen_at
            """)
        .param("number", number.value())
        .param("remedy", choice.remedy().name())
        .param("at", Timestamp.from(choice.at()))
        .update();
  }
}
