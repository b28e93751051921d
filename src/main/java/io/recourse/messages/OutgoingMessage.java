package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.UUID;

/**
 * One message to a customer as composed.
 *
 * @param channel {@link #MAIL}, SMS or APP
 * @param recipient e-mail address; null keeps it in the portal
 * @param mailId Message-ID, the same on every attempt, so that a repeated mail is recognised
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
    DeliveryState state) {

  public static final String MAIL = "EMAIL";

  /** Whether staff wrote it themselves. */
  boolean isWord() {
    return template == null || "word".equals(template);
  }

  boolean isDue() {
    return state == DeliveryState.QUEUED || state == DeliveryState.FAILED;
  }
}
