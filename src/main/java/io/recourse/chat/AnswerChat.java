package io.recourse.chat;

import io.recourse.chat.AssistantRoute.Question;
import io.recourse.chat.AssistantRoute.Reply.Said;
import io.recourse.chat.Chat.Standing;
import io.recourse.chat.ChatLine.Voice;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The assistant's turn: it answers from what we hold, or calls a person (TRI-05, KNO-03). Nothing
 * is locked while it thinks.
 */
@Service
public class AnswerChat {

  private final Chats chats;
  private final SortWords sort;
  private final WhoAnswers who;
  private final PeopleOfChats people;
  private final Knowledge knowledge;
  private final AssistantRoute route;
  private final SafeAnswers safe;
  private final SayInChat say;
  private final CallPerson person;

  AnswerChat(
      Chats chats,
      SortWords sort,
      WhoAnswers who,
      PeopleOfChats people,
      Knowledge knowledge,
      AssistantRoute route,
      SafeAnswers safe,
      SayInChat say,
      CallPerson person) {
    this.chats = chats;
    this.sort = sort;
    this.who = who;
    this.people = people;
    this.knowledge = knowledge;
    this.route = route;
    this.safe = safe;
    this.say = say;
    this.person = person;
  }

  /**
   * Answers what the customer said last; nothing happens where that is not the assistant's turn.
   */
  public void answer(Chat chat) {
    List<ChatLine> talk = chats.lines(chat.id());
    ChatLine last = talk.get(talk.size() - 1);
    if (chat.standing() != Standing.ASSISTED || last.voice() != Voice.CUSTOMER) {
      return;
    }
    Matter matter = sort.matter(last.words());
    WhoAnswers.Choice choice = who.first(chat, matter);
    if (people.isPersonFirst(chat.caseNumber())) {
      person.call(chat, matter, Because.INVITED, choice.judgement());
    } else if (choice.person()) {
      person.call(chat, matter, choice.because(), choice.judgement());
    } else {
      reply(chat, matter, choice, new Question(chat.language(), talk, found(chat, last)));
    }
  }

  private List<Passage> found(Chat chat, ChatLine asked) {
    return knowledge.about(asked.words(), chat);
  }

  private void reply(Chat chat, Matter matter, WhoAnswers.Choice choice, Question question) {
    if (!question.passages().isEmpty()
        && route.answer(question) instanceof Said said
        && safe.isSafe(said.words(), question.passages())) {
      say.assistant(chat, said.words(), said.source());
    } else {
      person.call(chat, matter, Because.UNSURE, choice.judgement());
    }
  }
}
