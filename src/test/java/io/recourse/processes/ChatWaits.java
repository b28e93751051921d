package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.chat.AskForPerson;
import io.recourse.chat.Chat;
import io.recourse.chat.Chats;
import io.recourse.chat.OpenChat;
import io.recourse.chat.TakeChat;
import io.recourse.chat.process.ChatElements;
import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Ways to the waits of a chat, beside what its case waits for. */
@Component
class ChatWaits implements Waits {

  private final ReturnsFixture fixture;
  private final Cases cases;
  private final OpenChat open;
  private final Chats chats;
  private final AskForPerson person;
  private final TakeChat take;

  ChatWaits(
      ReturnsFixture fixture,
      Cases cases,
      OpenChat open,
      Chats chats,
      AskForPerson person,
      TakeChat take) {
    this.fixture = fixture;
    this.cases = cases;
    this.open = open;
    this.chats = chats;
    this.person = person;
    this.take = take;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        ChatElements.AWAIT_PERSON, this::waiting, ChatElements.AWAIT_NEXT_WORD, this::taken);
  }

  /** A case about which its customer waits for a person. */
  CaseNumber waiting() {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    UUID id = open.open(cases.get(number).customerId(), number, "en");
    person.ask(chats.find(id).orElseThrow());
    return number;
  }

  CaseNumber taken() {
    CaseNumber number = waiting();
    take.take(of(number), "agent");
    return number;
  }

  Chat of(CaseNumber number) {
    return chats.withPeople(number).orElseThrow();
  }
}
