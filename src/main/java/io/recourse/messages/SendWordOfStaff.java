package io.recourse.messages;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Mails what a member of staff wrote on a case to its customer. */
@Service
public class SendWordOfStaff {

  private final Outbox outbox;
  private final TellCustomer tellCustomer;

  SendWordOfStaff(Outbox outbox, TellCustomer tellCustomer) {
    this.outbox = outbox;
    this.tellCustomer = tellCustomer;
  }

  /**
   * @param messageId the stored word
   * @throws MailNotSent when the mail server does not take it
   */
  public void send(UUID messageId) {
    OutgoingMessage word =
        outbox.find(messageId).orElseThrow(() -> Problem.notFound("There is no such message."));
    CaseNumber number = word.caseNumber();
    tellCustomer.tell(number, "word", Map.of("word", word.text()), "word:" + messageId);
  }
}
