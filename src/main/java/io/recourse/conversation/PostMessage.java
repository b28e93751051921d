package io.recourse.conversation;

import io.recourse.cases.Cases;
import io.recourse.cases.CustomerAnswered;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a word of the customer or of staff, as the door it came through says; what staff write
 * outward is handed to the mail.
 */
@Service
public class PostMessage {

  private final Cases cases;
  private final CaseWords words;
  private final CustomerAnswered answered;
  private final ObjectProvider<OutgoingWords> outgoing;

  PostMessage(
      Cases cases,
      CaseWords words,
      CustomerAnswered answered,
      ObjectProvider<OutgoingWords> outgoing) {
    this.cases = cases;
    this.words = words;
    this.answered = answered;
    this.outgoing = outgoing;
  }

  /** The customer's own word; it answers what they were asked. */
  @Transactional
  public CaseMessage fromCustomer(CaseNumber number, String text) {
    ServiceCase on = locked(number, text);
    CaseMessage message = words.received(on, text, "PORTAL");
    answered.withWords(on);
    return message;
  }

  /** The customer's word that came another way than by our pages, such as by text message. */
  @Transactional
  public CaseMessage fromCustomer(CaseNumber number, String text, String channel, Actor author) {
    ServiceCase on = locked(number, text);
    CaseMessage message = words.received(on, text, channel, author);
    answered.withWords(on);
    return message;
  }

  /** A word of staff that is mailed to the customer; it answers all they said so far. */
  @Transactional
  public CaseMessage toCustomer(CaseNumber number, String text) {
    return toCustomer(number, text, null);
  }

  /**
   * The same, where more may have been said than its author read: that still waits.
   *
   * @param lastSeen when the newest words were said that they read; null where they read all
   */
  @Transactional
  public CaseMessage toCustomer(CaseNumber number, String text, Instant lastSeen) {
    CaseMessage message = words.toCustomer(locked(number, text), text, lastSeen);
    outgoing.ifAvailable(mail -> mail.send(message.id()));
    return message;
  }

  /**
   * A word of staff that the customer reads as it is written; no mail goes out, and what they wrote
   * another way still waits.
   *
   * @param lastSeen when the newest words of the chat were said that its author read
   */
  @Transactional
  public CaseMessage inChat(CaseNumber number, String text, Instant lastSeen) {
    return words.inChat(locked(number, text), text, lastSeen);
  }

  /** A note that stays among staff. */
  @Transactional
  public CaseMessage note(CaseNumber number, String text) {
    return words.internal(locked(number, text), text);
  }

  private ServiceCase locked(CaseNumber number, String text) {
    WordRules.demand("/text", text, WordRules.LETTER);
    return cases.lock(number);
  }
}
