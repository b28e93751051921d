package io.recourse.demo.stories;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.Cases;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.engine.PastSteps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo with a living shop: about 115 cases that happened within the last two months,
 * told on one thread while the product already answers.
 */
@Component
@Profile("demo")
class DemoStories implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DemoStories.class);

  /** The number of the oldest order told; the next ones follow it. */
  static final int FIRST_ORDER = 2001;

  private final StoryTeller teller;
  private final Cases cases;
  private final PastSteps steps;
  private final Clock clock;
  private final boolean wanted;
  private volatile boolean stopping;

  /**
   * @param wanted {@code living}, or {@code none} for a shop without cases
   */
  DemoStories(
      StoryTeller teller,
      Cases cases,
      PastSteps steps,
      Clock clock,
      @Value("${recourse.demo.cases:living}") String wanted) {
    this.teller = teller;
    this.cases = cases;
    this.steps = steps;
    this.clock = clock;
    this.wanted = !"none".equals(wanted);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    steps.release();
    if (wanted && isEmpty()) {
      Thread thread =
          new Thread(() -> tell(StoryBook.read().tellings(StoryBook.ROUNDS)), "demo-stories");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  @Override
  public void destroy() {
    stopping = true;
  }

  /** How many acts the cases were not open to at their time. */
  int tell(List<Telling> tellings) {
    Instant now = clock.instant();
    int missed = 0;
    for (int i = 0; i < tellings.size() && !stopping; i++) {
      missed += tell(tellings.get(i), "SHOP-%04d".formatted(FIRST_ORDER + i), now);
    }
    log.info(
        "The demo has {} cases now, made in {} s.",
        tellings.size(),
        Duration.between(now, clock.instant()).toSeconds());
    return missed;
  }

  private int tell(Telling telling, String order, Instant now) {
    try {
      return teller.tell(telling, order, now);
    } catch (RuntimeException e) {
      log.warn("The demo's story {} ended early", telling.story().key(), e);
      return 1;
    }
  }

  private boolean isEmpty() {
    CaseQuery any = new CaseQuery(null, null, null, null, null, null, null, CaseScope.ALL, null, 1);
    return cases.search(any).items().isEmpty();
  }
}
