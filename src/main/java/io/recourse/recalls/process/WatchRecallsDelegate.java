package io.recourse.recalls.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.recalls.RecallChild;
import io.recourse.recalls.SignalBuyer;
import io.recourse.recalls.SignalOwner;
import io.recourse.recalls.WatchRecalls;
import io.recourse.units.Unit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Signals who came to running recalls since, each in a transaction of its own. */
@Component
class WatchRecallsDelegate implements JavaDelegate {

  private final WatchRecalls watch;
  private final SignalBuyer buyer;
  private final SignalOwner owner;
  private final EachAlone each;

  WatchRecallsDelegate(WatchRecalls watch, SignalBuyer buyer, SignalOwner owner, EachAlone each) {
    this.watch = watch;
    this.buyer = buyer;
    this.owner = owner;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int signalled = 0;
    for (CaseNumber recall : watch.running()) {
      signalled += each.<RecallChild>walk(last -> lines(recall, last), this::signal);
      signalled += each.<Unit>walk(last -> units(recall, last), unit -> owner.signal(recall, unit));
    }
    execution.setVariable("signalled", signalled);
  }

  private boolean signal(RecallChild line) {
    buyer.signal(line.recall(), line.orderNumber(), line.orderLine(), line.serial());
    return true;
  }

  private List<RecallChild> lines(CaseNumber recall, RecallChild last) {
    return last == null ? watch.lines(recall) : List.of();
  }

  private List<Unit> units(CaseNumber recall, Unit last) {
    return last == null ? watch.units(recall) : List.of();
  }
}
