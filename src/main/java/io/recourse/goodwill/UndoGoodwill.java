package io.recourse.goodwill;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import io.recourse.payouts.CancelPayout;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back goodwill that was granted by mistake: a row of its own in the ledger. It counts
 * towards no limit any more; money that was paid is not taken back, and the shop takes back points
 * and coupons by the event.
 */
@Service
public class UndoGoodwill {

  private final Cases cases;
  private final GoodwillBook book;
  private final CancelPayout payouts;
  private final TellCustomer tell;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  UndoGoodwill(
      Cases cases,
      GoodwillBook book,
      CancelPayout payouts,
      TellCustomer tell,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.payouts = payouts;
    this.tell = tell;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param reason in words, for staff and auditors
   * @throws Problem NOT_FOUND; CONFLICT for what was undone before, was promised to put a complaint
   *     right, or was paid already; INVALID without a reason
   */
  @Transactional
  public void undo(CaseNumber number, UUID id, String reason) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    var unused = cases.lock(number);
    Goodwill granted =
        book.ofCase(number).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("goodwill.unknown"));
    if (granted.isPromised()) {
      throw Problem.conflict("goodwill.promised");
    }
    if (granted.undone()) {
      throw Problem.conflict("goodwill.undoneBefore");
    }
    book.hold(granted.customer());
    if (granted.kind() == GoodwillKind.MONEY) {
      payouts.cancel(granted.payoutKey());
    }
    book.undo(id, reason.strip(), actor.actor().id(), clock.instant());
    events.publishEvent(GoodwillEvents.undone(granted));
    tell.tell(number, "goodwillUndone", GrantGoodwill.facts(granted), number + "/undone/" + id);
  }
}
