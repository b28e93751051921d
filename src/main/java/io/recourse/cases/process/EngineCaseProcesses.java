package io.recourse.cases.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases are carried by the engine; their number is its business key and its one fixed variable. */
@Component
class EngineCaseProcesses implements CaseProcesses {

  private static final String CASE_NUMBER = "caseNumber";

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;

  EngineCaseProcesses(ProcessStarter starter, ProcessMessages messages, Cases cases) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
  }

  @Override
  public void start(String model, CaseNumber number, Map<String, Object> facts) {
    carries(number, starter.startByKey(model, number, with(number, facts)));
  }

  @Override
  public void startBy(String message, CaseNumber number, Map<String, Object> facts) {
    carries(number, starter.startByMessage(message, number, with(number, facts)));
  }

  @Override
  public void startBeside(String model, CaseNumber number, Map<String, Object> facts) {
    var unused = starter.startByKey(model, number, with(number, facts));
  }

  @Override
  public boolean tell(String message, CaseNumber number, Map<String, Object> facts) {
    return messages.deliver(message, number, facts);
  }

  @Override
  public void stop(String model, CaseNumber number, String why) {
    starter.stop(model, number, why);
  }

  private void carries(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> with(CaseNumber number, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put(CASE_NUMBER, number.value());
    return all;
  }
}
