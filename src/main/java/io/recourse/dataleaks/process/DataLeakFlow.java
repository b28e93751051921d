package io.recourse.dataleaks.process;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.dataleaks.LeakFlow;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The process of a leak as cases see it: what law wants done about it is owed whoever reported it,
 * so that nobody takes the report back or turns it into something else.
 */
@Component
class DataLeakFlow extends FlowWithoutGoods implements LeakFlow {

  private final ProcessStarter starter;
  private final ProcessMessages messages;

  DataLeakFlow(ProcessStarter starter, ProcessMessages messages, Cases cases) {
    super(cases);
    this.starter = starter;
    this.messages = messages;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.DATA_LEAK);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            LeakElements.PROCESS, number, Map.of(LeakElements.CASE_NUMBER, number.value()));
    runsAs(number, started.id(), started.key(), started.version());
  }

  @Override
  public void authorityTold(CaseNumber number) {
    var unused = messages.deliver(LeakElements.AUTHORITY_TOLD, number, Map.of());
  }

  @Override
  public void reassessed(CaseNumber number, Instant containBy) {
    var unused =
        messages.deliver(
            LeakElements.REASSESSED,
            number,
            Map.of(LeakElements.CONTAIN_BY, LeakElements.date(containBy)));
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("leak.stays");
  }
}
