package io.recourse.demo.stories;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.PastThread;
import io.recourse.common.Problem;
import io.recourse.demo.stories.Story.Step;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.engine.PastSteps;
import io.recourse.orders.LeftOut;
import io.recourse.orders.Order;
import io.recourse.orders.OrderPrecondition;
import io.recourse.orders.Orders;
import io.recourse.orders.StoreOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets one case happen in past time on the current thread: its people act through the product's own
 * use cases, and what falls due between two acts runs at its time.
 */
@Component
@Profile("demo")
class StoryTeller {

  private static final Logger log = LoggerFactory.getLogger(StoryTeller.class);
  private static final int MOST_STEPS = 500;

  private final StoreOrder shop;
  private final Orders orders;
  private final StoryOrder order;
  private final StoryOpening opening;
  private final Cases cases;
  private final StoryActs acts;
  private final PastSteps steps;

  StoryTeller(
      StoreOrder shop,
      Orders orders,
      StoryOrder order,
      StoryOpening opening,
      Cases cases,
      StoryActs acts,
      PastSteps steps) {
    this.shop = shop;
    this.orders = orders;
    this.order = order;
    this.opening = opening;
    this.cases = cases;
    this.acts = acts;
    this.steps = steps;
  }

  /**
   * @param number of the order it is about
   * @param now to which it is told
   * @return acts that the case was not open to at their time
   */
  int tell(Telling telling, String number, Instant now) {
    Instant asked = now.minus(Duration.ofDays(telling.daysAgo())).minus(Duration.ofMinutes(7));
    int missed = 0;
    try {
      PastThread.standAt(asked);
      Order bought = order.of(telling, number, asked);
      shop.store(bought, LeftOut.NOTHING, OrderPrecondition.NONE);
      CaseNumber opened = opening.open(telling, orders.find(number).orElseThrow());
      Instant at = asked;
      for (Step step : telling.story().told()) {
        at = at.plus(step.after());
        if (at.isAfter(now)) {
          break;
        }
        runUntil(at);
        standNoEarlierThan(at);
        missed += take(step, telling, opened) ? 0 : 1;
      }
      runUntil(now);
    } finally {
      PastThread.leave();
      steps.release();
    }
    return missed;
  }

  private boolean take(Step step, Telling telling, CaseNumber on) {
    try {
      boolean taken = acts.take(step, telling, cases.get(on));
      if (!taken) {
        log.warn("{} {}: nothing waits for {}", on, telling.story().key(), step.what());
      }
      return taken;
    } catch (Problem refused) {
      log.warn(
          "{} {}: {} was refused: {}",
          on,
          telling.story().key(),
          step.what(),
          refused.getMessage());
      return false;
    }
  }

  /** Runs what waits, and each timer at its time. */
  private void runUntil(Instant limit) {
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Instant> due = steps.nextBy(limit);
      if (due.isEmpty()) {
        return;
      }
      standNoEarlierThan(due.get());
      try {
        steps.runNextBy(limit);
      } catch (RuntimeException failed) {
        log.warn("A step of a story failed and is left to the engine: {}", failed.toString());
      }
    }
  }

  /** Steps take their time: a thread that is later already stays where it is. */
  private static void standNoEarlierThan(Instant time) {
    PastThread.now().filter(time::isAfter).ifPresent(earlier -> PastThread.standAt(time));
  }
}
