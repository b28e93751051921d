package io.recourse.messages.process;

import io.recourse.messages.SendWordOfStaff;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails one stored word of staff. */
@Component
class SendWordDelegate implements JavaDelegate {

  private final SendWordOfStaff sendWord;

  SendWordDelegate(SendWordOfStaff sendWord) {
    this.sendWord = sendWord;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sendWord.send(UUID.fromString((String) execution.getVariable(StaffWords.MESSAGE)));
  }
}
