package io.recourse.praise.process;

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

/** The process of praise as cases see it: over as soon as it was passed on. */
@Component
class PraiseFlow extends FlowWithoutGoods {

  private final ProcessStarter starter;

  PraiseFlow(ProcessStarter starter, Cases cases) {
    super(cases);
    this.starter = starter;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.PRAISE);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            PraiseElements.PROCESS, number, Map.of(PraiseElements.CASE_NUMBER, number.value()));
    runsAs(number, started.id(), started.key(), started.version());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("case.closed", number);
  }
}
