package io.recourse.chat;

import io.recourse.chat.Chat.Standing;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says something; once people take part, it stands on the case too. */
@Service
public class SayInChat {

  private final Chats chats;
  private final ChatRules rules;
  private final ChatFlow flow;
  private final PostMessage post;
  private final CurrentActor currentActor;
  private final Clock clock;

  SayInChat(
      Chats chats,
      ChatRules rules,
      ChatFlow flow,
      PostMessage post,
      CurrentActor currentActor,
      Clock clock) {
    this.chats = chats;
    this.rules = rules;
    this.flow = flow;
    this.post = post;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * The customer's words.
   *
   * @throws Problem INVALID for words that are missing or too long, CONFLICT once it is over
   */
  @Transactional
  public void customer(Chat chat, String words) {
    boolean turn = say(chat, Voice.CUSTOMER, null, words);
    if (chat.isWithPeople()) {
      var unused =
          post.fromCustomer(chat.caseNumber(), words.strip(), "CHAT", currentActor.actor());
      next(chat, turn);
    }
  }

  /**
   * The words of the person who took it.
   *
   * @param name as the customer reads it
   * @throws Problem also CONFLICT for who did not take it
   */
  @Transactional
  public void agent(Chat chat, String account, String name, String words) {
    if (!account.equals(chat.agent())) {
      throw Problem.conflict("chat.notYours");
    }
    boolean turn = say(chat, Voice.AGENT, name, words);
    var unused = post.inChat(chat.caseNumber(), words.strip());
    next(chat, turn);
  }

  /** What the assistant answers; dropped where a person was called meanwhile. */
  @Transactional
  public void assistant(Chat chat, String words, String source) {
    if (chats.find(chat.id()).filter(it -> it.standing() == Standing.ASSISTED).isPresent()) {
      chats.say(chat.id(), new ChatLine(Voice.ASSISTANT, null, words, source, clock.instant()));
    }
  }

  private void next(Chat chat, boolean turn) {
    if (turn && chat.standing() == Standing.TAKEN) {
      flow.moved(chat.caseNumber(), false);
    }
  }

  /** Whether another spoke last. */
  private boolean say(Chat chat, Voice voice, String name, String words) {
    WordRules.demand("/text", words, WordRules.NOTE);
    List<ChatLine> before = chats.lines(chat.id());
    if (chat.isOver() || before.size() >= rules.longest()) {
      throw Problem.conflict(chat.isOver() ? "chat.over" : "chat.full");
    }
    chats.say(chat.id(), new ChatLine(voice, name, words.strip(), null, clock.instant()));
    return before.isEmpty() || before.get(before.size() - 1).voice() != voice;
  }
}
