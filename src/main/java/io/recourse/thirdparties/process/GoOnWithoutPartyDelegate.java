package io.recourse.thirdparties.process;

import io.recourse.thirdparties.AnswerAsParty;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Its time is over: the link answers nothing any more, and staff go on without. */
@Component
class GoOnWithoutPartyDelegate implements JavaDelegate {

  private final AnswerAsParty answer;

  GoOnWithoutPartyDelegate(AnswerAsParty answer) {
    this.answer = answer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    answer.lapse(PartyElements.task(execution));
  }
}
