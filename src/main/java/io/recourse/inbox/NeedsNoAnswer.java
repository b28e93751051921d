package io.recourse.inbox;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody read the words and says that they ask for nothing. */
@Service
public class NeedsNoAnswer {

  private final Cases cases;
  private final UnansweredWords words;
  private final TakeWords takers;
  private final ApplicationEventPublisher events;

  NeedsNoAnswer(
      Cases cases, UnansweredWords words, TakeWords takers, ApplicationEventPublisher events) {
    this.cases = cases;
    this.words = words;
    this.takers = takers;
    this.events = events;
  }

  /**
   * Under the lock of the case, as what the customer says at this moment has it too.
   *
   * @param lastSeen when the newest words were said that they read
   * @throws Problem CONFLICT where nothing waits any more, more was said meanwhile, or somebody
   *     else answers
   */
  @Transactional
  public void say(CaseNumber number, Instant lastSeen) {
    var unused = cases.lock(number);
    takers.demandFree(number);
    words.demandOver(number, lastSeen);
    events.publishEvent(
        DomainEvent.of(
            number, "WordsNeededNoAnswer", "Words of the customer asked for nothing.", Map.of()));
  }
}
