package io.recourse.flowchanges;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Makes a change and undoes it, in a transaction of its own: what is told elsewhere stands. */
@Service
class TryFlowChange {

  private final Cases cases;
  private final FlowOfCase flow;

  TryFlowChange(Cases cases, FlowOfCase flow) {
    this.cases = cases;
    this.flow = flow;
  }

  /** Where the case would stand. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public List<FlowPlace> places(CaseNumber number, FlowMove move) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    var unused = cases.lock(number);
    flow.change(number, move);
    return flow.places(number);
  }
}
