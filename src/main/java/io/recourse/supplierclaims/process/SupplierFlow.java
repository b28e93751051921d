package io.recourse.supplierclaims.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a claim as cases see it: no customer withdraws, reopens or turns it. */
@Component
class SupplierFlow extends FlowWithoutGoods {

  private final CaseProcesses processes;

  SupplierFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.SUPPLIER_CLAIM);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(SupplierElements.PROCESS, opened.number());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("supplierClaim.stays");
  }
}
