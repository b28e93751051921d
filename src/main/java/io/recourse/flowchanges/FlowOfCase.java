package io.recourse.flowchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.ProcessRef;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a case stands or ended, and its changes carried out; the case is locked for those. */
@Component
class FlowOfCase {

  private final Cases cases;
  private final RunningFlow running;

  FlowOfCase(Cases cases, RunningFlow running) {
    this.cases = cases;
    this.running = running;
  }

  /** Its own process, where that ended and the case did not. */
  Optional<EndedFlow> ended(CaseNumber number) {
    ServiceCase of = cases.get(number);
    ProcessRef own = of.state().process();
    return of.isEnded() || own == null ? Optional.empty() : running.ended(number, own);
  }

  /** Where it stands. */
  List<FlowPlace> places(CaseNumber number) {
    return running.places(number);
  }

  /** Where it stands, and where it ended if the change is about that. */
  List<FlowPlace> before(CaseNumber number, FlowMove move) {
    List<FlowPlace> all = new ArrayList<>(running.places(number));
    if (move.act() == FlowAct.RESTART) {
      all.add(demandEnded(number).place());
    }
    return all;
  }

  /**
   * @throws Problem CONFLICT where it is not offered or not any more, or the model cannot go on so;
   *     INVALID for a fact that is none of its kind, or is not told
   */
  void change(CaseNumber number, FlowMove move) {
    if (move.act() == FlowAct.RESTART) {
      ProcessRef begun = running.restart(number, demandEnded(number), move);
      ServiceCase of = cases.lock(number);
      of.runsAs(begun.instance(), begun.key(), begun.version());
      cases.save(of);
    } else {
      running.change(number, move);
    }
  }

  /** As it is drawn; null where facts are set. */
  String name(CaseNumber number, FlowMove move) {
    if (move.element() == null) {
      return null;
    }
    return steps(number, move)
        .filter(step -> step.element().equals(move.element()))
        .map(FlowStep::name)
        .findFirst()
        .orElse(move.element());
  }

  private Stream<FlowStep> steps(CaseNumber number, FlowMove move) {
    if (move.act() == FlowAct.RESTART) {
      return demandEnded(number).starts().stream().map(EndedFlow.Start::step);
    }
    return running.offers(number).stream()
        .filter(offer -> offer.place().id().equals(move.place()))
        .map(offer -> move.act() == FlowAct.SKIP ? offer.skips() : offer.repeats())
        .flatMap(List::stream);
  }

  private EndedFlow demandEnded(CaseNumber number) {
    return ended(number).orElseThrow(() -> Problem.conflict("flow.runs"));
  }
}
