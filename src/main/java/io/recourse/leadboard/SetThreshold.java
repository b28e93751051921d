package io.recourse.leadboard;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead says from when on a category counts as growing, without a release (TRI-11). */
@Service
public class SetThreshold {

  private static final BigDecimal MOST_QUESTIONS = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100);

  private final GrowingCategories categories;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SetThreshold(
      GrowingCategories categories,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.categories = categories;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID for fewer than one question or time, or more than anybody means
   */
  @Transactional
  public void set(BigDecimal atLeast, BigDecimal grownBy) {
    if (!isUpTo(MOST_QUESTIONS, atLeast) || atLeast.stripTrailingZeros().scale() > 0) {
      throw Problem.invalid("/atLeast", "growth.mostQuestions", MOST_QUESTIONS);
    }
    if (!isUpTo(MOST_TIMES, grownBy)) {
      throw Problem.invalid("/grownBy", "growth.mostTimes", MOST_TIMES);
    }
    categories.keep(
        new GrowthThreshold(atLeast.intValueExact(), grownBy, actor.actor().id(), clock.instant()));
    events.publishEvent(
        DomainEvent.ofSystem(
            "GrowthThresholdSet",
            "A lead said from when on a category counts as growing.",
            Map.of("atLeast", atLeast.intValueExact(), "grownBy", grownBy.toPlainString())));
  }

  private static boolean isUpTo(BigDecimal most, BigDecimal said) {
    return said.compareTo(BigDecimal.ONE) >= 0 && said.compareTo(most) <= 0;
  }
}
