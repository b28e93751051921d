package io.recourse.payouts;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.payouts.Payout.End;
import io.recourse.payouts.Payout.State;
import io.recourse.payouts.PayoutFile.Fact;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back money that is owed and was not paid yet. */
@Service
public class CancelPayout {

  private final Cases cases;
  private final PayoutBook book;
  private final PayoutFile file;
  private final PayoutClocks clocks;
  private final PayoutFlow flow;
  private final CurrentActor actor;
  private final Clock clock;

  CancelPayout(
      Cases cases,
      PayoutBook book,
      PayoutFile file,
      PayoutClocks clocks,
      PayoutFlow flow,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.file = file;
    this.clocks = clocks;
    this.flow = flow;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Nothing happens to what was refused or cancelled before: no money goes out for it.
   *
   * @param key under which it was ordered
   * @throws Problem CONFLICT when it was paid
   */
  @Transactional
  public void cancel(String key) {
    Payout ordered = book.ofKey(key).orElseThrow(() -> Problem.notFound("payout.unknown"));
    var unused = cases.lock(ordered.caseNumber());
    Payout open = book.get(ordered.id());
    switch (open.state()) {
      case OPEN -> stop(open);
      case PAID -> throw Problem.conflict("payout.ended");
      case REFUSED, CANCELLED -> {}
    }
  }

  private void stop(Payout open) {
    Payout cancelled =
        open.ended(new End(State.CANCELLED, null, null, actor.actor().id(), clock.instant()));
    file.put(cancelled, Fact.CANCELLED);
    clocks.cancel(cancelled);
    flow.cancelled(cancelled);
  }
}
