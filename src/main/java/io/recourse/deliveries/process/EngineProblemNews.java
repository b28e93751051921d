package io.recourse.deliveries.process;

import io.recourse.common.CaseNumber;
import io.recourse.deliveries.ProblemNews;
import io.recourse.engine.ProcessMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Wakes what a problem waits at. */
@Component
class EngineProblemNews implements ProblemNews {

  private final ProcessMessages messages;

  EngineProblemNews(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void answered(CaseNumber number) {
    messages.deliver(DeliveryElements.ANSWERED, number, Map.of());
  }

  @Override
  public void goodsHeardOf(CaseNumber number) {
    messages.deliver(DeliveryElements.NEWS, number, Map.of());
  }
}
