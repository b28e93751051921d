package io.recourse.intake;

import io.recourse.common.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the start, gives cases from before their line existed to its process. */
@Component
class TakeUpOlderCases {

  private static final Logger LOG = LoggerFactory.getLogger(TakeUpOlderCases.class);

  private final TakeUpCase takeUp;

  TakeUpOlderCases(TakeUpCase takeUp) {
    this.takeUp = takeUp;
  }

  @EventListener(ApplicationReadyEvent.class)
  void all() {
    takeUp.waiting().forEach(this::one);
  }

  private void one(CaseNumber number) {
    try {
      takeUp.takeUp(number);
      LOG.info("Case {} is taken up by the process of its type", number);
    } catch (RuntimeException failed) {
      LOG.warn("Case {} stays with staff until the next start", number, failed);
    }
  }
}
