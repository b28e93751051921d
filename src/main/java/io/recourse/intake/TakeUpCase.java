package io.recourse.intake;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up open cases that no process drives, because their type had none when they were opened:
 * its process starts now, so that they have an owner, a term and an end like all others.
 */
@Service
public class TakeUpCase {

  private final Cases cases;
  private final CaseFlows flows;

  TakeUpCase(Cases cases, CaseFlows flows) {
    this.cases = cases;
    this.flows = flows;
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<CaseNumber> waiting() {
    List<CaseType> types =
        Arrays.stream(CaseType.values())
            .filter(type -> flows.of(type).filter(CaseFlow::takesUpOlder).isPresent())
            .toList();
    return cases.withoutProcess(types);
  }

  @Transactional
  public void takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (!of.isEnded() && of.state().process() == null) {
      AutomaticStep.run(() -> flows.of(of.type()).orElseThrow().start(of));
    }
  }
}
