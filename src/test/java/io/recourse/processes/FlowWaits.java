package io.recourse.processes;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.AskFlowChange;
import io.recourse.flowchanges.FlowAct;
import io.recourse.flowchanges.FlowMove;
import io.recourse.flowchanges.FlowOffer;
import io.recourse.flowchanges.RunningFlow;
import io.recourse.flowchanges.process.FlowElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of changes of the flow. */
@Component
class FlowWaits implements Waits {

  private final ReturnsFixture returns;
  private final AskFlowChange ask;
  private final RunningFlow running;

  FlowWaits(ReturnsFixture returns, AskFlowChange ask, RunningFlow running) {
    this.returns = returns;
    this.ask = ask;
    this.running = running;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        FlowElements.AS_LEAD, () -> asked("lead"), FlowElements.AS_OWNER, () -> asked("owner"));
  }

  private CaseNumber asked(String team) {
    return asked(returns.open(ReturnsFixture.line(1, 1, Reason.SIZE)), team);
  }

  CaseNumber asked(CaseNumber number) {
    return asked(number, "owner");
  }

  /** A fact that is set to what it is. */
  CaseNumber asked(CaseNumber number, String team) {
    returns.run(number);
    FlowOffer offer =
        running.offers(number).stream()
            .filter(one -> !one.facts().isEmpty())
            .findFirst()
            .orElseThrow();
    var fact = offer.facts().entrySet().iterator().next();
    FlowMove same =
        new FlowMove(
            FlowAct.SET_FACTS,
            offer.place().id(),
            null,
            Map.of(fact.getKey(), String.valueOf(fact.getValue())));
    var unused = ask.ask(number, same, "to try it", team);
    return number;
  }
}
