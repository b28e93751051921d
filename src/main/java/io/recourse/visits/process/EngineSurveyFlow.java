package io.recourse.visits.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.visits.SurveyFlow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the visit's process what it waits for. */
@Component
class EngineSurveyFlow implements SurveyFlow {

  private final ProcessMessages messages;

  EngineSurveyFlow(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void answered(CaseNumber number, boolean satisfied) {
    messages.deliver(VisitElements.SURVEY_ANSWERED, number, VisitVariables.answered(satisfied));
  }

  @Override
  public void matterSettled(CaseNumber number) {
    messages.deliver(VisitElements.MATTER_SETTLED, number, Map.of());
  }
}
