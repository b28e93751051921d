package io.recourse.recalls.process;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessStarter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A recall goes out to everybody: it is neither taken back nor looked at again. */
@Component
class RecallFlow extends FlowWithoutGoods {

  private final ProcessStarter starter;

  RecallFlow(ProcessStarter starter, Cases cases) {
    super(cases);
    this.starter = starter;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.RECALL);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            RecallElements.PROCESS, number, Map.of(RecallElements.CASE_NUMBER, number.value()));
    runsAs(number, started.id(), started.key(), started.version());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("recall.stays");
  }
}
