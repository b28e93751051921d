package io.recourse.messages.process;

import io.recourse.engine.ByHand;
import io.recourse.messages.ToldOtherwise;
import io.recourse.worklist.DoneByHand;
import io.recourse.worklist.Incident;
import io.recourse.worklist.StepByHand;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A mail that no server takes may be told by telephone or letter. */
@Component
class WordToldByHand implements StepByHand {

  private final ToldOtherwise told;

  WordToldByHand(ToldOtherwise told) {
    this.told = told;
  }

  @Override
  public ByHand how() {
    return ByHand.TOLD_OTHERWISE;
  }

  @Override
  public boolean done(Incident incident, Map<String, Object> variables, DoneByHand how) {
    told.told(UUID.fromString((String) variables.get(MessagesOut.MESSAGE)));
    return true;
  }
}
