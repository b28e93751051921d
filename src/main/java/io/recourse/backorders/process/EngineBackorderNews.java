package io.recourse.backorders.process;

import io.recourse.backorders.BackorderNews;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Wakes the wait for an article. */
@Component
class EngineBackorderNews implements BackorderNews {

  private final ProcessMessages messages;

  EngineBackorderNews(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void settled(CaseNumber number, boolean refunded) {
    messages.deliver(
        BackorderElements.ANSWERED, number, Map.of(BackorderElements.REFUNDED, refunded));
  }
}
