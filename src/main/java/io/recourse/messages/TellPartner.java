package io.recourse.messages;

import io.recourse.common.CaseNumber;
import io.recourse.conversation.OutgoingWords;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a mail about a case to a partner of the shop, such as a carrier, once per send key. */
@Service
public class TellPartner {

  private final ComposeMessage compose;
  private final Outbox outbox;
  private final OutgoingWords outgoing;

  TellPartner(ComposeMessage compose, Outbox outbox, OutgoingWords outgoing) {
    this.compose = compose;
    this.outbox = outbox;
    this.outgoing = outgoing;
  }

  /** Who is written to. */
  public record Partner(String email, Locale language) {}

  public static boolean isAddress(String email) {
    return MailAddress.usable(email).isPresent();
  }

  /**
   * @param facts values of this occasion, beside those every template knows
   * @param sendKey the same key never tells twice
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      CaseNumber number, Partner partner, String template, Map<String, ?> facts, String sendKey) {
    once(sendKey, id -> compose.toPartner(id, number, partner, template, facts, sendKey));
  }

  /**
   * The same to somebody who hears no more of the case than the facts say: whoever is asked about
   * its goods, or whose data it concerns.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellOnly(
      CaseNumber number, Partner other, String template, Map<String, ?> facts, String sendKey) {
    once(sendKey, id -> compose.toOther(id, number, other, template, facts, sendKey));
  }

  private void once(String sendKey, Function<UUID, OutgoingMessage> compose) {
    if (outbox.find(sendKey).isEmpty()) {
      outgoing.send(outbox.queue(compose.apply(UUID.randomUUID())).id());
    }
  }
}
