package io.recourse.chat;

import io.recourse.chat.Chat.Standing;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.Instant;
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
    demand(chat, words);
    if (chat.isWithPeople()) {
      CaseMessage message =
          post.fromCustomer(chat.caseNumber(), words.strip(), "CHAT", currentActor.actor());
      say(chat, Voice.CUSTOMER, null, words, message.at());
      next(chat);
    } else {
      say(chat, Voice.CUSTOMER, null, words, clock.instant());
    }
  }

  /**
   * The words of the person who took it.
   *
   * @param name as the customer reads it
   * @param seen when the newest words were said that they read; null where they read all
   * @throws Problem also CONFLICT for who did not take it
   */
  @Transactional
  public void agent(Chat chat, String account, String name, String words, Instant seen) {
    if (!account.equals(chat.agent())) {
      throw Problem.conflict("chat.notYours");
    }
    demand(chat, words);
    CaseMessage message =
        post.inChat(chat.caseNumber(), words.strip(), seen == null ? last(chat) : seen);
    say(chat, Voice.AGENT, name, words, message.at());
    next(chat);
  }

  /** What the assistant answers; dropped where a person was called meanwhile. */
  @Transactional
  public void assistant(Chat chat, String words, String source) {
    if (chats.find(chat.id()).filter(it -> it.standing() == Standing.ASSISTED).isPresent()) {
      chats.say(chat.id(), new ChatLine(Voice.ASSISTANT, null, words, source, clock.instant()));
    }
  }

  private void next(Chat chat) {
    if (chat.standing() == Standing.TAKEN) {
      flow.moved(chat.caseNumber(), false);
    }
  }

  /** People talk as long as they want; the assistant does not. */
  private void demand(Chat chat, String words) {
    WordRules.demand("/text", words, WordRules.NOTE);
    if (chat.isOver()) {
      throw Problem.conflict("chat.over");
    }
    if (!chat.isWithPeople() && chats.lines(chat.id()).size() >= rules.longest()) {
      throw Problem.conflict("chat.full");
    }
  }

  private Instant last(Chat chat) {
    List<ChatLine> said = chats.lines(chat.id());
    return said.get(said.size() - 1).at();
  }

  private void say(Chat chat, Voice voice, String name, String words, Instant at) {
    chats.say(chat.id(), new ChatLine(voice, name, words.strip(), null, at));
  }
}
