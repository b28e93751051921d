package io.recourse.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the process for a type of case; a type without one is worked from its team's queue. */
@Component
public class CaseFlows {

  private final ObjectProvider<CaseFlow> flows;

  CaseFlows(ObjectProvider<CaseFlow> flows) {
    this.flows = flows;
  }

  public Optional<CaseFlow> of(CaseType type) {
    List<CaseFlow> handling = flows.stream().filter(flow -> flow.handles().contains(type)).toList();
    if (handling.size() > 1) {
      throw new IllegalStateException(type + " is handled by more than one flow");
    }
    return handling.stream().findFirst();
  }

  /** The flow of a case that a process drives. */
  public Optional<CaseFlow> driving(ServiceCase serviceCase) {
    return serviceCase.state().process() == null ? Optional.empty() : of(serviceCase.type());
  }
}
