package io.recourse.chat;

import io.recourse.chat.ChatLine.Voice;
import java.util.List;
import org.springframework.stereotype.Service;

/** The customer asks for a person by a button, whatever was said before (TRI-07). */
@Service
public class AskForPerson {

  private final Chats chats;
  private final SortWords sort;
  private final WhoAnswers who;
  private final CallPerson person;
  private final SayInChat say;
  private final ChatWords words;

  AskForPerson(
      Chats chats,
      SortWords sort,
      WhoAnswers who,
      CallPerson person,
      SayInChat say,
      ChatWords words) {
    this.chats = chats;
    this.sort = sort;
    this.who = who;
    this.person = person;
    this.say = say;
    this.words = words;
  }

  /**
   * What it is about is what they said last before.
   *
   * @throws io.recourse.common.Problem TOO_MANY beyond the day's measure
   */
  public void ask(Chat chat) {
    if (chat.standing() != Chat.Standing.ASSISTED) {
      return;
    }
    List<String> said =
        chats.lines(chat.id()).stream()
            .filter(line -> line.voice() == Voice.CUSTOMER)
            .map(ChatLine::words)
            .toList();
    if (said.isEmpty()) {
      say.customer(chat, words.person(chat.language()));
    }
    Matter matter = said.isEmpty() ? Matter.ASKED : sort.matter(said.get(said.size() - 1));
    person.call(chat, matter, Because.ASKED, who.first(chat, Matter.ASKED).judgement());
  }
}
