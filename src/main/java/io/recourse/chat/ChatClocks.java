package io.recourse.chat;

import io.recourse.chat.Chat.Ending;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.common.CaseNumber;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time of a chat with people: until one comes, and until somebody says something again. */
@Service
public class ChatClocks {

  private static final String PERSON = "chatPerson";
  private static final String WORD = "chatWord";

  private final Chats chats;
  private final ChatWords words;
  private final EndChat end;
  private final WaitClocks clocks;
  private final ChatRules rules;
  private final Clock clock;

  ChatClocks(
      Chats chats, ChatWords words, EndChat end, WaitClocks clocks, ChatRules rules, Clock clock) {
    this.chats = chats;
    this.words = words;
    this.end = end;
    this.clocks = clocks;
    this.rules = rules;
    this.clock = clock;
  }

  /** By when a person comes. */
  @Transactional
  public Instant callPerson(CaseNumber number) {
    Instant by = clock.instant().plus(rules.personWithin());
    clocks.start(number, PERSON, new Due(by, "Who chats soon hears from a person"), "inWriting");
    return by;
  }

  /** By when somebody speaks, or it is over. */
  @Transactional
  public Instant noteTurn(CaseNumber number) {
    Instant by = clock.instant().plus(rules.idle());
    clocks.done(number, PERSON);
    clocks.start(number, WORD, new Due(by, "A silent chat is over"), "chatEnded");
    return by;
  }

  /** Nobody came: the answer is owed in writing, on the case. */
  @Transactional
  public void leaveInWriting(CaseNumber number) {
    chats.withPeople(number).ifPresent(chat -> leave(chat, number));
    clocks.missed(number, PERSON);
  }

  private void leave(Chat chat, CaseNumber number) {
    String told = words.inWriting(chat.language(), number.value());
    chats.say(chat.id(), new ChatLine(Voice.ASSISTANT, null, told, null, clock.instant()));
    over(chat, number, Ending.IN_WRITING);
  }

  /** Nobody said anything for long. */
  @Transactional
  public void endIdle(CaseNumber number) {
    chats.withPeople(number).ifPresent(chat -> over(chat, number, Ending.IDLE));
    clocks.cancel(number, WORD);
  }

  /** Somebody ended it. */
  @Transactional
  public void close(CaseNumber number) {
    clocks.cancel(number, PERSON);
    clocks.done(number, WORD);
  }

  private void over(Chat chat, CaseNumber number, Ending how) {
    if (chats.end(chat.id(), how)) {
      end.tell(number, how);
    }
  }
}
