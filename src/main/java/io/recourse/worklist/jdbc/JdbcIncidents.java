package io.recourse.worklist.jdbc;

import io.recourse.worklist.Incident;
import io.recourse.worklist.Incident.Cause;
import io.recourse.worklist.Incidents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's incidents in one statement, each where it arose and with its case. */
@Repository
class JdbcIncidents implements Incidents {

  private static final String OPEN =
      """
      select i.id_, i.incident_type_, i.proc_def_id_, i.configuration_, i.incident_timestamp_,
             coalesce(i.activity_id_, i.configuration_) as element,
             coalesce(p.business_key_, root.business_key_) as number,
             coalesce(i.incident_msg_ like '%runs without end%'
               or i.incident_msg_ like '%gave no answer within%', false) as endless
      from act_ru_incident i
      left join act_ru_execution p on p.id_ = i.proc_inst_id_
      left join act_ru_execution root on root.id_ = p.root_proc_inst_id_
      where i.id_ = i.root_cause_incident_id_
      """;

  private static final String OLDEST = "order by i.incident_timestamp_, i.id_ limit 200";

  private final JdbcClient jdbc;

  JdbcIncidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Incident> open() {
    return jdbc.sql(OPEN + OLDEST).query(JdbcIncidents::incident).list();
  }

  @Override
  public List<Incident> of(String process) {
    return jdbc.sql(
            OPEN
                + "and i.proc_def_id_ in (select d.id_ from act_re_procdef d where d.key_ = ?) "
                + OLDEST)
        .param(process)
        .query(JdbcIncidents::incident)
        .list();
  }

  @Override
  public Optional<Incident> find(String id) {
    return jdbc.sql(OPEN + "and i.id_ = ?").param(id).query(JdbcIncidents::incident).optional();
  }

  @Override
  public void hold(String id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('incident ' || ?, 0))")
        .param(id)
        .query((row, index) -> true)
        .single();
  }

  private static Incident incident(ResultSet row, int number) throws SQLException {
    boolean job = "failedJob".equals(row.getString("incident_type_"));
    String element = row.getString(job ? "element" : "configuration_");
    return new Incident(
        row.getString("id_"),
        row.getString("number"),
        row.getString("proc_def_id_"),
        String.valueOf(element),
        !job ? Cause.ACT_UNDONE : row.getBoolean("endless") ? Cause.ENDLESS : Cause.FAILED,
        job ? row.getString("configuration_") : null,
        row.getTimestamp("incident_timestamp_").toInstant());
  }
}
