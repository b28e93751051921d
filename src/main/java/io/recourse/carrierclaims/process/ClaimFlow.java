package io.recourse.carrierclaims.process;

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

/** The process of a claim as cases see it: no customer withdraws, reopens or turns it. */
@Component
class ClaimFlow extends FlowWithoutGoods {

  private final ProcessStarter starter;

  ClaimFlow(ProcessStarter starter, Cases cases) {
    super(cases);
    this.starter = starter;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.CARRIER_CLAIM);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            ClaimElements.PROCESS, number, Map.of(ClaimVariables.CASE_NUMBER, number.value()));
    runsAs(number, started.id(), started.key(), started.version());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("claim.stays");
  }
}
