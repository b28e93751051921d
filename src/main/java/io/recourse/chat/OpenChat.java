package io.recourse.chat;

import io.recourse.chat.Chat.Ending;
import io.recourse.chat.Chat.Standing;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer begins to talk; the assistant says first that it is one. */
@Service
public class OpenChat {

  private final Chats chats;
  private final ChatWords words;
  private final ChatRules rules;
  private final Clock clock;

  OpenChat(Chats chats, ChatWords words, ChatRules rules, Clock clock) {
    this.chats = chats;
    this.words = words;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The chat that lasts already about the same, or a new one. One with the assistant lasts no
   * longer where it is full, was silent for long, or was in another language.
   *
   * @param about a case of theirs; null for none
   */
  @Transactional
  public UUID open(String person, CaseNumber about, String language) {
    chats.lasting(person, about).filter(old -> isStale(old, language)).ifPresent(this::leave);
    return chats
        .lasting(person, about)
        .map(Chat::id)
        .orElseGet(() -> begin(person, about, language));
  }

  private boolean isStale(Chat old, String language) {
    if (old.isWithPeople()) {
      return false;
    }
    List<ChatLine> said = chats.lines(old.id());
    Instant last = said.isEmpty() ? old.startedAt() : said.get(said.size() - 1).at();
    return !old.language().equals(language)
        || said.size() >= rules.longest()
        || last.plus(rules.idle()).isBefore(clock.instant());
  }

  private void leave(Chat old) {
    boolean unused = chats.end(old.id(), Ending.BEGUN_ANEW);
  }

  /**
   * The chat of this customer.
   *
   * @throws Problem NOT_FOUND for a missing and a foreign one alike
   */
  @Transactional(readOnly = true)
  public Chat own(String id, String person) {
    return find(id)
        .filter(chat -> chat.person().equals(person))
        .orElseThrow(() -> Problem.notFound("chat.unknown"));
  }

  /**
   * Any chat, for people of the house.
   *
   * @throws Problem NOT_FOUND
   */
  @Transactional(readOnly = true)
  public Chat get(String id) {
    return find(id).orElseThrow(() -> Problem.notFound("chat.unknown"));
  }

  private java.util.Optional<Chat> find(String id) {
    try {
      return chats.find(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return java.util.Optional.empty();
    }
  }

  private UUID begin(String person, CaseNumber about, String language) {
    UUID id = UUID.randomUUID();
    var now = clock.instant();
    Chat begun =
        new Chat(id, person, about, language, Standing.ASSISTED, null, null, null, null, now);
    if (!chats.add(begun)) {
      return chats.lasting(person, about).orElseThrow().id();
    }
    chats.say(id, new ChatLine(Voice.ASSISTANT, null, words.greeting(language), null, now));
    return id;
  }
}
