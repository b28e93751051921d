package io.recourse.incidents;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.NoAnswer;
import io.recourse.policy.TableStoodIn;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A case that a table left without an answer is kept and put before a team lead: what stands in for
 * the rule holds until they have seen to it (IMP-06).
 */
@Service
public class SeeToTableGap {

  private static final String TERMS = "incidentTerm";

  private final Decisions decisions;
  private final WaitClocks clocks;
  private final TableGapFlow flow;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SeeToTableGap(
      Decisions decisions,
      WaitClocks clocks,
      TableGapFlow flow,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.clocks = clocks;
    this.flow = flow;
    this.events = events;
    this.clock = clock;
  }

  /** Whoever asked the table has saved the case by then. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void begin(TableStoodIn gap) {
    Due due = due();
    clocks.start(gap.number(), NoAnswer.clock(gap.decision(), gap.version()), due, "standInHolds");
    flow.begin(gap, due.at());
  }

  /**
   * A lead saw to it.
   *
   * @param version null where no table had this key
   * @param note what was done, in words
   */
  @Transactional
  public void seenTo(CaseNumber number, String decision, Integer version, String note) {
    clocks.done(number, NoAnswer.clock(decision, version));
    events.publishEvent(
        DomainEvent.of(
            number,
            "TableGapSeenTo",
            "A person saw to what a table had no answer for.",
            Map.of("decision", decision, "version", place(version), "note", note)));
  }

  /** Nobody did: what stood in holds, and when it is asked again a lead has the task again. */
  @Transactional
  public void lapse(CaseNumber number, String decision, Integer version) {
    clocks.missed(number, NoAnswer.clock(decision, version));
  }

  private Due due() {
    Judgement said = decisions.answer(TERMS, Map.of("owner", "lead", "step", NoAnswer.SEE_TO));
    return new Due(
        clock.instant().plus(Duration.ofHours(said.number("withinHours"))), said.text("ground"));
  }

  private static int place(Integer version) {
    return version == null ? 0 : version;
  }
}
