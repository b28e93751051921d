package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person answers words that wait, which the others see. Who does not come to it in a while
 * loses them again.
 */
@Service
public class TakeWords {

  private final UnansweredWords words;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;
  private final Clock clock;
  private final Duration held;

  TakeWords(
      UnansweredWords words,
      ApplicationEventPublisher events,
      CurrentActor currentActor,
      Clock clock,
      @Value("${recourse.inbox.held}") Duration held) {
    this.words = words;
    this.events = events;
    this.currentActor = currentActor;
    this.clock = clock;
    this.held = held;
  }

  /** What was taken before this moment is anybody's again. */
  public Instant heldSince() {
    return clock.instant().minus(held);
  }

  /**
   * @throws Problem CONFLICT where somebody else was faster, or nothing waits any more
   */
  @Transactional
  public void take(CaseNumber number) {
    demandFree(number);
    if (!words.take(number, reader(), clock.instant(), heldSince())) {
      throw Problem.conflict("inbox.answered", number);
    }
    tell(number, "WordsTaken", "Somebody answers what the customer said.");
  }

  /**
   * @throws Problem CONFLICT where they are not theirs
   */
  @Transactional
  public void giveBack(CaseNumber number) {
    if (!words.giveBack(number, reader())) {
      throw Problem.conflict("inbox.notTaken", number);
    }
    tell(number, "WordsGivenBack", "Nobody answers what the customer said any more.");
  }

  /** The account of somebody else who answers them now. */
  @Transactional(readOnly = true)
  public Optional<String> other(CaseNumber number) {
    return words.taker(number, heldSince()).filter(one -> !one.equals(reader()));
  }

  /**
   * @throws Problem CONFLICT where somebody else answers them
   */
  void demandFree(CaseNumber number) {
    other(number)
        .ifPresent(
            other -> {
              throw Problem.conflict("inbox.taken", number, other);
            });
  }

  private String reader() {
    return currentActor.actor().id();
  }

  private void tell(CaseNumber number, String type, String summary) {
    events.publishEvent(DomainEvent.of(number, type, summary, Map.of()));
  }
}
