package io.recourse.shipping.process;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ByHand;
import io.recourse.shipping.LabelByHand;
import io.recourse.worklist.DoneByHand;
import io.recourse.worklist.Incident;
import io.recourse.worklist.StepByHand;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A label made outside is the carrier's answer: the step runs once more and finds it. */
@Component
class LabelMadeByHand implements StepByHand {

  private final LabelByHand labels;

  LabelMadeByHand(LabelByHand labels) {
    this.labels = labels;
  }

  @Override
  public ByHand how() {
    return ByHand.LABEL_MADE;
  }

  @Override
  public List<String> carriers() {
    return labels.carriers();
  }

  @Override
  public boolean done(Incident incident, Map<String, Object> variables, DoneByHand told) {
    if (incident.caseNumber() == null) {
      throw Problem.conflict("label.notAwaited");
    }
    labels.made(
        new CaseNumber(incident.caseNumber()), told.carrier(), told.trackingNumber(), told.label());
    return false;
  }
}
