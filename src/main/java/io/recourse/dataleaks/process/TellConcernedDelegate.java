package io.recourse.dataleaks.process;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.TellConcerned;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One after the other, until nobody is left; tried again it goes on where it stopped. */
@Component
class TellConcernedDelegate implements JavaDelegate {

  private final TellConcerned tell;

  TellConcernedDelegate(TellConcerned tell) {
    this.tell = tell;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber leak = new CaseNumber((String) execution.getVariable(NoticeElements.CASE_NUMBER));
    Optional<String> last = tell.next(leak, "");
    while (last.isPresent()) {
      last = tell.next(leak, last.get());
    }
  }
}
