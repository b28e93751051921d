package io.recourse.cases;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a word of the customer or of staff; what staff write outward is handed to the mail. */
@Service
public class PostMessage {

  private final Cases cases;
  private final CaseWords words;
  private final CustomerAnswered answered;
  private final ObjectProvider<OutgoingWords> outgoing;
  private final CurrentActor currentActor;

  PostMessage(
      Cases cases,
      CaseWords words,
      CustomerAnswered answered,
      ObjectProvider<OutgoingWords> outgoing,
      CurrentActor currentActor) {
    this.cases = cases;
    this.words = words;
    this.answered = answered;
    this.outgoing = outgoing;
    this.currentActor = currentActor;
  }

  @Transactional
  public CaseMessage post(CaseNumber number, String text, boolean internal) {
    WordRules.demand("/text", text, WordRules.LETTER);
    Actor author = currentActor.actor();
    ServiceCase on = cases.lock(number);
    if (author.isCustomer()) {
      return fromCustomer(on, text, internal);
    }
    return internal ? words.internal(on, text) : toCustomer(on, text);
  }

  private CaseMessage fromCustomer(ServiceCase on, String text, boolean internal) {
    if (internal) {
      throw Problem.forbidden("case.internalNotes");
    }
    CaseMessage message = words.received(on, text, "PORTAL");
    answered.withWords(on);
    return message;
  }

  private CaseMessage toCustomer(ServiceCase on, String text) {
    CaseMessage message = words.toCustomer(on, text);
    outgoing.ifAvailable(mail -> mail.send(message.id()));
    return message;
  }
}
