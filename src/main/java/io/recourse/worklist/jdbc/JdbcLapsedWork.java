package io.recourse.worklist.jdbc;

import io.recourse.worklist.LapsedWork;
import io.recourse.worklist.WorkCounts;
import io.recourse.worklist.Worker;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the flow took away after its due time. */
@Repository
class JdbcLapsedWork implements LapsedWork {

  private final JdbcClient jdbc;

  JdbcLapsedWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long since(Worker worker, Instant moment) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from work_done
              where ended_as = 'CANCELLED' and due_at <= ended_at and ended_at > :moment %s
              limit :most) upto
            """
                .formatted(worker.seesAllTeams() ? "" : "and team in (:teams)"))
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("teams", worker.roles())
        .param("most", WorkCounts.MOST)
        .query(Long.class)
        .single();
  }
}
