package io.recourse.audit.jdbc;

import io.recourse.audit.AccessLog;
import io.recourse.common.Actor;
import io.recourse.common.DomainEvent;
import io.recourse.common.HeldWrites;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up in the trail itself who read a case lately. */
@Repository
class JdbcAccessLog implements AccessLog {

  /** SQL state "lock not available": waited for longer than {@code lock_timeout}. */
  private static final String NO_LOCK = "55P03";

  private final JdbcClient jdbc;
  private final HeldWrites writes;

  JdbcAccessLog(JdbcClient jdbc, HeldWrites writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  @Override
  public void keepHere(String chain) {
    tell("set local synchronous_commit to local");
    if (writes.areHeld()) {
      tell("set local lock_timeout to '1s'");
      takeOrComeAgain(chain);
    }
  }

  /** Whoever has it may wait for the standby, and nobody knows for how long. */
  private void takeOrComeAgain(String chain) {
    try {
      var taken =
          jdbc.sql("select 1 from audit_head where chain = ? for update")
              .param(chain)
              .query(Integer.class)
              .optional();
    } catch (DataAccessException failure) {
      if (NestedExceptionUtils.getRootCause(failure) instanceof SQLException said
          && NO_LOCK.equals(said.getSQLState())) {
        throw HeldWrites.refusal();
      }
      throw failure;
    }
  }

  private void tell(String setting) {
    var none = jdbc.sql(setting).update();
  }

  @Override
  public boolean exists(String caseNumber) {
    return jdbc.sql("select exists (select 1 from published.service_case where number = ?)")
        .param(caseNumber)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean readSince(String caseNumber, Actor actor, Instant since) {
    return jdbc.sql(
            """
            select exists (select 1 from audit_event where chain = ? and type = 'CaseRead'
              and actor_kind = ? and actor_id = ? and at > ?)
            """)
        .params(caseNumber, actor.kind().name(), actor.id(), since.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean listedSince(String facts, Actor actor, Instant since) {
    return jdbc.sql(
            """
            select exists (select 1 from audit_event where chain = ? and type = 'ListRead'
              and actor_kind = ? and actor_id = ? and at > ? and data::jsonb @> ?::jsonb)
            """)
        .params(
            DomainEvent.SYSTEM_CHAIN,
            actor.kind().name(),
            actor.id(),
            since.atOffset(ZoneOffset.UTC),
            facts)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<String> caseOfTask(String taskId) {
    return jdbc.sql(
            "select case_number from published.work_item where task_id = ? and case_number is not"
                + " null")
        .param(taskId)
        .query(String.class)
        .optional();
  }
}
