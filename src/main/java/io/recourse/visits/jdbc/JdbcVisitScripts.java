package io.recourse.visits.jdbc;

import io.recourse.orders.LifeCycle;
import io.recourse.visits.VisitScript;
import io.recourse.visits.VisitScripts;
import io.recourse.visits.VisitStrategy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the scripts of visits in {@code visit_script}. */
@Repository
class JdbcVisitScripts implements VisitScripts {

  private static final String EVERY = "";

  private final JdbcClient jdbc;

  JdbcVisitScripts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<VisitScript> inForce() {
    return jdbc.sql(
            """
            select distinct on (strategy, language, stage)
              strategy, language, stage, version, words, changed_by, changed_at
            from visit_script order by strategy, language, stage, version desc
            """)
        .query(
            (row, at) ->
                new VisitScript(
                    VisitStrategy.valueOf(row.getString("strategy")),
                    row.getString("language"),
                    stage(row.getString("stage")),
                    row.getInt("version"),
                    row.getString("words"),
                    row.getString("changed_by"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private static LifeCycle stage(String kept) {
    return EVERY.equals(kept) ? null : LifeCycle.valueOf(kept);
  }
}
