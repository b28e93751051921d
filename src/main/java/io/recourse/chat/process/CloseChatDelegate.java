package io.recourse.chat.process;

import io.recourse.chat.ChatClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody ended a chat. */
@Component
class CloseChatDelegate implements JavaDelegate {

  private final ChatClocks clocks;

  CloseChatDelegate(ChatClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clocks.close(ChatElements.caseNumber(execution));
  }
}
