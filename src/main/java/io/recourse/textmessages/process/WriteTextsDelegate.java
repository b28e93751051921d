package io.recourse.textmessages.process;

import io.recourse.engine.EachAlone;
import io.recourse.textmessages.Texts;
import io.recourse.textmessages.WriteTexts;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes what is due, each text in a transaction of its own. */
@Component
class WriteTextsDelegate implements JavaDelegate {

  private final WriteTexts write;
  private final EachAlone each;

  WriteTextsDelegate(WriteTexts write, EachAlone each) {
    this.write = write;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "written",
        each.<Texts.Told>walk(last -> last == null ? write.due() : List.of(), write::write));
  }
}
