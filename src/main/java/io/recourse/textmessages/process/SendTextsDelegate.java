package io.recourse.textmessages.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.textmessages.SendTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands texts to the provider, and asks about those of which nobody heard. */
@Component
@ReachesOutside
class SendTextsDelegate implements JavaDelegate {

  private final SendTexts texts;

  SendTextsDelegate(SendTexts texts) {
    this.texts = texts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("sent", texts.send(execution.getProcessInstanceId()));
    execution.setVariable("asked", texts.ask());
  }
}
