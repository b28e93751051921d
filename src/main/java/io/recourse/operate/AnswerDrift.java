package io.recourse.operate;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says what is made of a drift; a lead says from when on there is one. */
@Service
public class AnswerDrift {

  private static final int LONGEST_WORDS = 2_000;
  private static final BigDecimal MOST_ACTS = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST_DEVIATIONS = BigDecimal.valueOf(100);

  private final Drifts drifts;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerDrift(Drifts drifts, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
    this.drifts = drifts;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID without words, CONFLICT when somebody did already, NOT_FOUND
   */
  @Transactional
  public void answer(long id, String words) {
    Drift drift = drifts.find(id).orElseThrow(() -> Problem.notFound("drift.unknown"));
    if (words == null || words.isBlank() || words.strip().length() > LONGEST_WORDS) {
      throw Problem.invalid("/answer", "drift.words", LONGEST_WORDS);
    }
    if (!drifts.answer(id, actor.actor().id(), words.strip(), clock.instant())) {
      throw Problem.conflict("drift.already");
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "DriftAnswered",
            "Somebody said what is made of work around a step.",
            Map.of(
                "process", drift.process(), "element", drift.element(), "answer", words.strip())));
  }

  /**
   * @throws Problem INVALID for less than one act, or more than anybody means
   */
  @Transactional
  public void set(BigDecimal atLeast, BigDecimal deviations) {
    if (!isBetween(BigDecimal.ONE, atLeast, MOST_ACTS)
        || atLeast.stripTrailingZeros().scale() > 0) {
      throw Problem.invalid("/atLeast", "drift.mostActs", MOST_ACTS);
    }
    if (!isBetween(BigDecimal.ZERO, deviations, MOST_DEVIATIONS)) {
      throw Problem.invalid("/deviations", "drift.mostDeviations", MOST_DEVIATIONS);
    }
    drifts.keep(
        new DriftThreshold(
            atLeast.intValueExact(), deviations, actor.actor().id(), clock.instant()));
    events.publishEvent(
        DomainEvent.ofSystem(
            "DriftThresholdSet",
            "A lead said from when on a step counts as worked around.",
            Map.of("atLeast", atLeast.intValueExact(), "deviations", deviations.toPlainString())));
  }

  private static boolean isBetween(BigDecimal least, BigDecimal said, BigDecimal most) {
    return said.compareTo(least) >= 0 && said.compareTo(most) <= 0;
  }
}
