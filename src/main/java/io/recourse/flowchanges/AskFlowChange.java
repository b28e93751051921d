package io.recourse.flowchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for a change of the flow of one case. It is tried first, and undone: who answers sees where
 * the case would stand, and what cannot be is refused at once.
 */
@Service
public class AskFlowChange {

  private static final Set<FlowAct> TAKES_FACTS = Set.of(FlowAct.SET_FACTS, FlowAct.RESTART);

  private final Cases cases;
  private final FlowOfCase flow;
  private final FlowChanges changes;
  private final ChangeFlow second;
  private final AnsweringClock answering;
  private final CaseTerms terms;
  private final WaitClocks clocks;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;
  private final TransactionTemplate transactions;

  AskFlowChange(
      Cases cases,
      FlowOfCase flow,
      FlowChanges changes,
      ChangeFlow second,
      AnsweringClock answering,
      CaseTerms terms,
      WaitClocks clocks,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.flow = flow;
    this.changes = changes;
    this.second = second;
    this.answering = answering;
    this.terms = terms;
    this.clocks = clocks;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Not within a transaction of somebody else, as what is tried is undone.
   *
   * @param team that answers; never that of who asks alone
   * @throws Problem CONFLICT where it cannot be; INVALID without a reason; STALE where the case
   *     moved on meanwhile
   */
  public FlowChange ask(CaseNumber number, FlowMove move, String reason, String team) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    check(move);
    List<FlowPlace> after = tried(number, move);
    return transactions.execute(status -> kept(number, move, reason.strip(), team, after));
  }

  /**
   * A step or facts, both only where an instance is begun once more; facts are words of a length
   * that can be kept.
   */
  private static void check(FlowMove move) {
    boolean facts = move.act() == FlowAct.SET_FACTS;
    if (facts != (move.element() == null)) {
      throw Problem.invalid("/element", facts ? "flow.noStep" : "field.empty");
    }
    if (facts && move.facts().isEmpty()) {
      throw Problem.invalid("/facts", "field.empty");
    }
    if (!TAKES_FACTS.contains(move.act()) && !move.facts().isEmpty()) {
      throw Problem.invalid("/facts", "flow.noFacts");
    }
    move.facts().forEach((name, value) -> WordRules.demand("/facts", value, WordRules.SHORT));
  }

  private List<FlowPlace> tried(CaseNumber number, FlowMove move) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          var unused = cases.lock(number);
          flow.change(number, move);
          return flow.places(number);
        });
  }

  private FlowChange kept(
      CaseNumber number, FlowMove move, String reason, String team, List<FlowPlace> after) {
    ServiceCase of = cases.lock(number);
    List<FlowPlace> before = flow.before(number, move);
    FlowPlace about = about(before, move);
    FlowChange asked =
        new FlowChange(
            UUID.randomUUID(),
            number,
            move,
            about,
            flow.name(number, move),
            reason,
            before,
            after,
            team,
            actor.actor().id(),
            clock.instant(),
            FlowChange.State.WAITING,
            null,
            null);
    demandOnly(number, about);
    changes.add(asked);
    Due due = terms.due(of, TermName.ANSWER_FLOW_CHANGE);
    clocks.start(number, answering.name(asked), due, "flowChangeLapses");
    events.publishEvent(FlowEvents.asked(asked));
    second.begin(asked, due.at());
    return asked;
  }

  private static FlowPlace about(List<FlowPlace> places, FlowMove move) {
    return places.stream()
        .filter(place -> place.id().equals(move.place()))
        .findFirst()
        .orElseThrow(() -> Problem.conflict("flow.moved"));
  }

  /** One question about one place at a time. */
  private void demandOnly(CaseNumber number, FlowPlace about) {
    boolean waits =
        changes.ofCase(number).stream()
            .anyMatch(one -> one.isWaiting() && one.about().id().equals(about.id()));
    if (waits) {
      throw Problem.conflict("flow.waits");
    }
  }
}
