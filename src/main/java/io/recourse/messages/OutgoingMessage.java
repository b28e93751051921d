package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.UUID;

/**
 * One message as composed.
 *
 * @param channel {@link #MAIL}, or that of a {@link MessageChannel}
 * @param recipient e-mail address, or where the channel reaches them; null keeps it in the portal
 * @param mailId Message-ID, the same on every attempt, so that a repeated mail is recognised
 * @param toPartner whether it goes to a partner of the shop, such as a carrier, and to no customer
 */
public record OutgoingMessage(
    UUID id,
    CaseNumber caseNumber,
    String channel,
    String template,
    String language,
    String recipient,
    String subject,
    String text,
    String html,
    String mailId,
    String sendKey,
    DeliveryState state,
    boolean toPartner) {

  /** To a customer. */
  public OutgoingMessage(
      UUID id,
      CaseNumber caseNumber,
      String channel,
      String template,
      String language,
      String recipient,
      String subject,
      String text,
      String html,
      String mailId,
      String sendKey,
      DeliveryState state) {
    this(
        id,
        caseNumber,
        channel,
        template,
        language,
        recipient,
        subject,
        text,
        html,
        mailId,
        sendKey,
        state,
        false);
  }

  /** The same, to a partner of the shop. */
  OutgoingMessage toAPartner() {
    return new OutgoingMessage(
        id,
        caseNumber,
        channel,
        template,
        language,
        recipient,
        subject,
        text,
        html,
        mailId,
        sendKey,
        state,
        true);
  }

  public static final String MAIL = "EMAIL";

  /** Whether staff wrote it themselves. */
  boolean isWord() {
    return template == null || "word".equals(template);
  }

  boolean isDue() {
    return state == DeliveryState.QUEUED || state == DeliveryState.FAILED;
  }
}
