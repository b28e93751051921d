package io.recourse.engine;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;
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

  /**
   * Tells everything that waits now; what begins to wait because of it is not told again.
   *
   * @return whether anything waited; a message nobody waits for changes nothing
   */
  @Transactional
  public boolean deliver(String message, CaseNumber number, Map<String, Object> variables) {
    List<String> waitingNow = waiting(message, number);
    for (int i = 0; i < waitingNow.size(); i++) {
      String execution = waitingNow.get(i);
      // an earlier delivery may have cancelled what else was waiting
      if (i == 0 || waiting(message, number).contains(execution)) {
        runtime.messageEventReceived(message, execution, variables);
      }
    }
    return !waitingNow.isEmpty();
  }

  private List<String> waiting(String message, CaseNumber number) {
    return jdbc.sql(WAITING)
        .param("message", message)
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
