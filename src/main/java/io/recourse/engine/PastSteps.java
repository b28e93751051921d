package io.recourse.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps and timers of instances that live through past time on one thread ({@link
 * io.recourse.common.PastThread}). They are stored locked, so that the job executor leaves them to
 * that thread, until they are released into the present.
 */
@Component
public class PastSteps {

  private static final String OWNER = "past";
  private static final Instant UNTIL_RELEASED = Instant.parse("9999-12-31T00:00:00Z");

  private final ManagementService management;
  private final JdbcClient jdbc;

  PastSteps(ManagementService management, JdbcClient jdbc) {
    this.management = management;
    this.jdbc = jdbc;
  }

  private record Step(String id, Instant due) {}

  public static void keep(JobEntity step) {
    step.setLockOwner(OWNER);
    step.setLockExpirationTime(Date.from(UNTIL_RELEASED));
  }

  /** When the earliest step is due that is due by then; the epoch where it only waits its turn. */
  public Optional<Instant> nextBy(Instant limit) {
    return next(limit).map(Step::due);
  }

  /**
   * Runs the earliest step on the current thread, at the time of this thread.
   *
   * @throws RuntimeException what the step throws; it is released then, for the job executor to try
   */
  public void runNextBy(Instant limit) {
    next(limit).map(Step::id).ifPresent(this::run);
  }

  /** Leaves every step to the job executor. */
  public void release() {
    jdbc.sql(
            "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
        .param(OWNER)
        .update();
  }

  private void run(String id) {
    boolean done = false;
    try {
      management.executeJob(id);
      done = true;
    } finally {
      if (!done) {
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where id_ = ?")
            .param(id)
            .update();
      }
    }
  }

  private Optional<Step> next(Instant limit) {
    List<Step> first =
        jdbc.sql(
                """
                select id_, coalesce(duedate_, timestamp 'epoch') as due from act_ru_job
                where lock_owner_ = :owner and retries_ > 0
                and (duedate_ is null or duedate_ <= :limit)
                order by due, sequence_counter_, id_ limit 1
                """)
            .param("owner", OWNER)
            .param("limit", Timestamp.from(limit))
            .query((row, i) -> new Step(row.getString(1), row.getTimestamp(2).toInstant()))
            .list();
    return first.stream().findFirst();
  }
}
