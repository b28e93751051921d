package io.recourse.dataleaks.process;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.TellConcerned;
import io.recourse.dataleaks.TellOtherwise;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everybody on the list by mail; who has no address is left to a person. */
@Component
class TellConcernedDelegate implements JavaDelegate {

  private final TellConcerned tell;
  private final TellOtherwise otherwise;

  TellConcernedDelegate(TellConcerned tell, TellOtherwise otherwise) {
    this.tell = tell;
    this.otherwise = otherwise;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber leak = new CaseNumber((String) execution.getVariable(NoticeElements.CASE_NUMBER));
    tell.tell(leak);
    Optional<Instant> until = otherwise.owed(leak);
    execution.setVariable(NoticeElements.OTHERWISE, until.isPresent());
    until.ifPresent(
        at -> execution.setVariable(NoticeElements.OTHERWISE_BY, LeakElements.date(at)));
  }
}
