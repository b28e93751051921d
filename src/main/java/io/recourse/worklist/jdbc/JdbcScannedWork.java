package io.recourse.worklist.jdbc;

import io.recourse.worklist.ScannedWork;
import io.recourse.worklist.Worker;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By label, by serial, by case. */
@Repository
class JdbcScannedWork implements ScannedWork {

  private final JdbcClient jdbc;

  JdbcScannedWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> taskOf(String code, Worker worker) {
    return jdbc.sql(
            """
            with meant as (
              select case_number from published.parcel where upper(tracking_number) = :code
              union select case_number from published.case_line where upper(serial) = :code
              union select :code)
            select w.task_id from meant join work_item w on w.case_number = meant.case_number
            where :all or w.team in (:teams)
            order by w.team in (:teams) desc, w.priority desc, w.due_at, w.task_id limit 1
            """)
        .param("code", code.strip().toUpperCase(Locale.ROOT))
        .param("all", worker.seesAllTeams())
        .param("teams", worker.roles())
        .query(String.class)
        .optional();
  }
}
