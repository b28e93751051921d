package io.recourse.recalls.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.recalls.FindBuyers;
import io.recourse.recalls.RecallChild;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a portion of the buyers on their way, each by an instance of its own. */
@Component
class StartBuyersDelegate implements JavaDelegate {

  private final FindBuyers findBuyers;
  private final ProcessStarter starter;

  StartBuyersDelegate(FindBuyers findBuyers, ProcessStarter starter) {
    this.findBuyers = findBuyers;
    this.starter = starter;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber recall = RecallElements.caseNumber(execution);
    List<RecallChild> next = findBuyers.next(recall);
    next.forEach(this::start);
    execution.setVariable(RecallElements.MORE_BUYERS, !next.isEmpty());
  }

  private void start(RecallChild buyer) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(RecallElements.CASE_NUMBER, buyer.recall().value());
    facts.put(RecallElements.ORDER_NUMBER, buyer.orderNumber());
    facts.put(RecallElements.ORDER_LINE, buyer.orderLine());
    facts.put(RecallElements.SERIAL, buyer.serial());
    var unused = starter.startByKey(RecallElements.BUYER, buyer.recall(), facts);
  }
}
