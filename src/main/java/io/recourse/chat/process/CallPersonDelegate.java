package io.recourse.chat.process;

import io.recourse.chat.ChatClocks;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A person is called to a chat; how long that may take is set. */
@Component
class CallPersonDelegate implements JavaDelegate {

  private final ChatClocks clocks;

  CallPersonDelegate(ChatClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ChatElements.PERSON_BY, Date.from(clocks.callPerson(ChatElements.caseNumber(execution))));
  }
}
