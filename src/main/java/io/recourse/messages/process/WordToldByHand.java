package io.recourse.messages.process;

import io.recourse.messages.ToldOtherwise;
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
  public String step() {
    return "Task_SendWord";
  }

  @Override
  public void done(Map<String, Object> variables) {
    told.told(UUID.fromString((String) variables.get(MessagesOut.MESSAGE)));
  }
}
