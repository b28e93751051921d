package io.recourse.chat.process;

import io.recourse.chat.ChatClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody came to a chat. */
@Component
class LeaveInWritingDelegate implements JavaDelegate {

  private final ChatClocks clocks;

  LeaveInWritingDelegate(ChatClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clocks.leaveInWriting(ChatElements.caseNumber(execution));
  }
}
