package io.recourse.engine;

import io.recourse.common.CaseNumber;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a message to whatever of a case waits for it: its instance or one that it called. */
@Component
public class ProcessMessages {

  private static final String WAITING =
      """
      select distinct e.id_ from act_ru_event_subscr s
      join act_ru_execution e on e.id_ = s.execution_id_
      join act_ru_execution p on p.id_ = e.proc_inst_id_
      join act_ru_execution r on r.id_ = p.root_proc_inst_id_
      where s.event_type_ = 'message' and s.event_name_ = :message
        and (p.business_key_ = :number or r.business_key_ = :number)
      order by 1
      """;

  private final JdbcClient jdbc;
  private final RuntimeService runtime;

  ProcessMessages(JdbcClient jdbc, RuntimeService runtime) {
    this.jdbc = jdbc;
    this.runtime = runtime;
  }

  /** Returns whether anything waited; a message nobody waits for changes nothing. */
  @Transactional
  public boolean deliver(String message, CaseNumber number, Map<String, Object> variables) {
    Set<String> told = new HashSet<>();
    Optional<String> next = nextWaiting(message, number, told);
    while (next.isPresent()) {
      told.add(next.get());
      runtime.messageEventReceived(message, next.get(), variables);
      next = nextWaiting(message, number, told);
    }
    return !told.isEmpty();
  }

  // Asked anew after each delivery: one delivery may cancel what else was waiting.
  private Optional<String> nextWaiting(String message, CaseNumber number, Set<String> told) {
    return jdbc
        .sql(WAITING)
        .param("message", message)
        .param("number", number.value())
        .query(String.class)
        .list()
        .stream()
        .filter(execution -> !told.contains(execution))
        .findFirst();
  }
}
