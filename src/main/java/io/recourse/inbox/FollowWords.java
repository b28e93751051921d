package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import io.recourse.conversation.WordsFollower;
import io.recourse.servicelevels.ThanksOnly;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts what customers say on the list and takes off it what was answered; mere thanks wait not. */
@Component
class FollowWords implements WordsFollower {

  private final UnansweredWords words;

  FollowWords(UnansweredWords words) {
    this.words = words;
  }

  @Override
  public void said(CaseNumber number, String channel, String text, Instant at) {
    if (!ThanksOnly.is(text)) {
      words.add(number, channel, at);
    }
  }

  @Override
  public void answered(CaseNumber number, Instant lastSeen) {
    boolean unused = words.over(number, lastSeen);
  }

  @Override
  public void answeredInChat(CaseNumber number, Instant lastSeen) {
    words.chatOver(number, lastSeen);
  }
}
