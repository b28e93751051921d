package io.recourse.chat.process;

import io.recourse.chat.ChatFlow;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each chat with people has an instance of its own, beside what its case waits for. */
@Component
class EngineChatFlow implements ChatFlow {

  private final ProcessStarter starter;
  private final ProcessMessages messages;

  EngineChatFlow(ProcessStarter starter, ProcessMessages messages) {
    this.starter = starter;
    this.messages = messages;
  }

  @Override
  public void begin(CaseNumber number) {
    var unused =
        starter.startByKey(
            ChatElements.PROCESS, number, Map.of(ChatElements.CASE_NUMBER, number.value()));
  }

  @Override
  public void moved(CaseNumber number, boolean over) {
    messages.deliver(ChatElements.MOVED, number, Map.of(ChatElements.OVER, over));
  }
}
