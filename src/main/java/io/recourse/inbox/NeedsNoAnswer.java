package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody read the words and says that they ask for nothing. */
@Service
public class NeedsNoAnswer {

  private final UnansweredWords words;
  private final ApplicationEventPublisher events;

  NeedsNoAnswer(UnansweredWords words, ApplicationEventPublisher events) {
    this.words = words;
    this.events = events;
  }

  /**
   * @throws Problem CONFLICT where nothing waits any more
   */
  @Transactional
  public void say(CaseNumber number) {
    if (!words.over(number)) {
      throw Problem.conflict("inbox.answered", number);
    }
    events.publishEvent(
        DomainEvent.of(
            number, "WordsNeededNoAnswer", "Words of the customer asked for nothing.", Map.of()));
  }
}
