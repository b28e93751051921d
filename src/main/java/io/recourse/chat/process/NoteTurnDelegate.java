package io.recourse.chat.process;

import io.recourse.chat.ChatClocks;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody spoke; the time for the next word begins anew. */
@Component
class NoteTurnDelegate implements JavaDelegate {

  private final ChatClocks clocks;

  NoteTurnDelegate(ChatClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ChatElements.WORD_BY, Date.from(clocks.noteTurn(ChatElements.caseNumber(execution))));
  }
}
