package io.recourse.inbox;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reply to words that wait, by somebody who has read all of them. */
@Service
public class AnswerWords {

  private final Cases cases;
  private final UnansweredWords words;
  private final PostMessage messages;
  private final TakeWords takers;

  AnswerWords(Cases cases, UnansweredWords words, PostMessage messages, TakeWords takers) {
    this.cases = cases;
    this.words = words;
    this.messages = messages;
    this.takers = takers;
  }

  /**
   * Once: who sends a second time, or later than somebody else, is refused under the lock of the
   * case.
   *
   * @param lastSeen when the newest words were said that they read
   * @throws Problem CONFLICT where nothing waits any more, more was said meanwhile or somebody else
   *     answers: then nothing was written; INVALID without text
   */
  @Transactional
  public void answer(CaseNumber number, String text, Instant lastSeen) {
    var unused = cases.lock(number);
    takers.demandFree(number);
    words.demandOver(number, lastSeen);
    var written = messages.toCustomer(number, text, lastSeen);
  }
}
