package io.recourse.incidents.jdbc;

import io.recourse.incidents.IncidentDues;
import io.recourse.worklist.IncidentTerm.Due;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code incident_due}. */
@Repository
class JdbcIncidentDues implements IncidentDues {

  private final JdbcClient jdbc;

  JdbcIncidentDues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Due> find(String incident) {
    return jdbc.sql("select due_at, ground from incident_due where incident = ?")
        .param(incident)
        .query(
            (row, index) ->
                new Due(row.getTimestamp("due_at").toInstant(), row.getString("ground")))
        .optional();
  }

  @Override
  public void keep(String incident, Due due) {
    jdbc.sql(
            """
            insert into incident_due (incident, due_at, ground) values (?, ?, ?)
            on conflict (incident) do nothing
            """)
        .params(incident, Timestamp.from(due.at()), due.ground())
        .update();
  }

  @Override
  public void remove(String incident) {
    jdbc.sql("delete from incident_due where incident = ?").param(incident).update();
  }
}
