package io.recourse.processes;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import io.recourse.turnedup.ChooseTurnedUp;
import io.recourse.turnedup.NoticeTurnedUp;
import io.recourse.turnedup.TurnedUpChoice;
import io.recourse.turnedup.process.TurnedUpElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lamps that were paid back as lost, and came. */
@Component
class TurnedUpWaits implements Waits {

  private final Deliveries deliveries;
  private final ReturnsFixture returns;
  private final ProcessDriver driver;
  private final NoticeTurnedUp notice;
  private final ChooseTurnedUp choose;

  TurnedUpWaits(
      Deliveries deliveries,
      ReturnsFixture returns,
      ProcessDriver driver,
      NoticeTurnedUp notice,
      ChooseTurnedUp choose) {
    this.deliveries = deliveries;
    this.returns = returns;
    this.driver = driver;
    this.notice = notice;
    this.choose = choose;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        "Task_AwaitTurnedUpChoice",
        () -> asked(),
        "Task_AwaitTurnedUpPrice",
        () -> chosen(TurnedUpChoice.KEEP),
        "Task_AwaitTurnedUpBack",
        () -> chosen(TurnedUpChoice.SEND_BACK),
        TurnedUpElements.DECIDE,
        () -> chosen(TurnedUpChoice.REFUSE));
  }

  /** A lamp at 40.00 that never came was paid back. */
  CaseNumber paidBack() {
    CaseNumber number = deliveries.late(Remedy.REFUND);
    driver.fireTimer(number, "Timer_GoodsTermOver");
    returns.settle(number);
    return number;
  }

  CaseNumber asked() {
    CaseNumber number = paidBack();
    notice.said(number);
    driver.runJobs(number);
    return number;
  }

  CaseNumber chosen(TurnedUpChoice choice) {
    CaseNumber number = asked();
    choose.choose(number, choice);
    driver.runJobs(number);
    return number;
  }
}
