package io.recourse.audit.jdbc;

import io.recourse.audit.AccessLog;
import io.recourse.common.Actor;
import io.recourse.common.DomainEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up in the trail itself who read a case lately. */
@Repository
class JdbcAccessLog implements AccessLog {

  private final JdbcClient jdbc;

  JdbcAccessLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
