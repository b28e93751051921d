package io.recourse.messages.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.messages.SendMessage;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails one stored message. */
@Component
@ReachesOutside
class SendWordDelegate implements JavaDelegate {

  private final SendMessage sendMessage;

  SendWordDelegate(SendMessage sendMessage) {
    this.sendMessage = sendMessage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sendMessage.send(UUID.fromString((String) execution.getVariable(MessagesOut.MESSAGE)));
  }
}
