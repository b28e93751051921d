package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reply to words that wait, by somebody who has read all of them. */
@Service
public class AnswerWords {

  private final UnansweredWords words;
  private final PostMessage messages;
  private final TakeWords takers;

  AnswerWords(UnansweredWords words, PostMessage messages, TakeWords takers) {
    this.words = words;
    this.messages = messages;
    this.takers = takers;
  }

  /**
   * @param lastSeen when the newest words were said that they read
   * @throws Problem CONFLICT where more was said meanwhile or somebody else answers: then nothing
   *     was written; INVALID without text
   */
  @Transactional
  public void answer(CaseNumber number, String text, Instant lastSeen) {
    takers.demandFree(number);
    var unused = messages.toCustomer(number, text, lastSeen);
    if (words.isWaiting(number)) {
      throw Problem.conflict(NeedsNoAnswer.MORE_SAID, number);
    }
  }
}
