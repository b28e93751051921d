package io.recourse.messages.process;

import io.recourse.common.CaseNumber;
import io.recourse.conversation.OutgoingWords;
import io.recourse.engine.ProcessStarter;
import io.recourse.messages.Outbox;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a stored message to the process that mails it, so that it survives any crash. */
@Component
class MessagesOut implements OutgoingWords {

  static final String MESSAGE = "messageId";

  private static final Logger LOG = LoggerFactory.getLogger(MessagesOut.class);

  private final ProcessStarter processes;
  private final Outbox outbox;

  MessagesOut(ProcessStarter processes, Outbox outbox) {
    this.processes = processes;
    this.outbox = outbox;
  }

  @Override
  public void send(UUID messageId) {
    CaseNumber number = outbox.find(messageId).orElseThrow().caseNumber();
    var started =
        processes.startByKey(
            "CustomerMessageProcess",
            number,
            Map.of("caseNumber", number.value(), MESSAGE, messageId.toString()));
    LOG.debug("Started {}", started.id());
  }
}
