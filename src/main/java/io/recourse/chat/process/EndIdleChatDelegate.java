package io.recourse.chat.process;

import io.recourse.chat.ChatClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody spoke in a chat. */
@Component
class EndIdleChatDelegate implements JavaDelegate {

  private final ChatClocks clocks;

  EndIdleChatDelegate(ChatClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clocks.endIdle(ChatElements.caseNumber(execution));
  }
}
