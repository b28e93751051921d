package io.recourse.chat;

import io.recourse.chat.Chat.Ending;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored chats. Who changes a chat moves it first, so that each change happens once. */
public interface Chats {

  /** False where one lasts already, of this customer about the same. */
  boolean add(Chat chat);

  Optional<Chat> find(UUID id);

  /** The one that lasts, of this customer about this case; null for about none. */
  Optional<Chat> lasting(String person, CaseNumber about);

  /** Those of this case that last, whoever began them. */
  List<Chat> lasting(CaseNumber about);

  /** The one of this case in which a person takes part or is waited for. */
  Optional<Chat> withPeople(CaseNumber number);

  /** All in which a person takes part or is waited for, the longest waiting first. */
  List<Chat> withPeople();

  /** From the assistant to people; false where it is not the assistant's any more. */
  boolean handOver(UUID id, Matter matter, Because because);

  /** A chat about none is about this case from now on. */
  void isAbout(UUID id, CaseNumber number, Instant since);

  /** False where somebody else was faster, or it is over. */
  boolean take(UUID id, String agent);

  /** False where it is over already. */
  boolean end(UUID id, Ending as);

  void say(UUID id, ChatLine line);

  /** What was said, the first first. */
  List<ChatLine> lines(UUID id);

  /** The same, without what was said before it was about its case. */
  List<ChatLine> linesOfCase(UUID id);
}
