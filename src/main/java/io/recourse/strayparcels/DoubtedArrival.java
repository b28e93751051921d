package io.recourse.strayparcels;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.policy.TermName;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A return was settled on a delivery that the carrier now says went back to the customer: the
 * warehouse finds out who has the goods.
 */
@Service
public class DoubtedArrival {

  static final String CLOCK = "doubtedArrival";
  static final String OTHERWISE = "settlementStands";

  private final Cases cases;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final CaseTerms terms;
  private final ReceiveParcel receive;
  private final ApplicationEventPublisher events;

  DoubtedArrival(
      Cases cases,
      CaseClocks clocks,
      NextFromClocks next,
      CaseTerms terms,
      ReceiveParcel receive,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.clocks = clocks;
    this.next = next;
    this.terms = terms;
    this.receive = receive;
    this.events = events;
  }

  /** Returns until when the warehouse has looked. */
  @Transactional
  public Instant notice(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Due due = terms.due(of, TermName.INSPECT);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), OTHERWISE, due.ground());
    if (of.isEnded()) {
      of.nextStep(Party.STAFF, CLOCK, due.at(), OTHERWISE);
    }
    cases.save(of);
    return due.at();
  }

  @Transactional
  public void isHere(CaseNumber number, String trackingNumber) {
    clocks.meet(number, CLOCK);
    over(number);
    var unused = receive.receive(number, trackingNumber);
  }

  /** The settlement went out without goods; the trail says so, with what the warehouse found. */
  @Transactional
  public void isWithCustomer(CaseNumber number, String trackingNumber, String note) {
    clocks.meet(number, CLOCK);
    over(number);
    var unused = receive.backAtSender(number, trackingNumber);
    events.publishEvent(
        DomainEvent.of(
            number,
            "SettledWithoutGoods",
            "The case was settled, but the goods went back to the customer.",
            Map.of("trackingNumber", trackingNumber, "note", note)));
  }

  /** Nobody looked in time. */
  @Transactional
  public void letStand(CaseNumber number) {
    clocks.breach(number, CLOCK);
    over(number);
  }

  private void over(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      next.follow(of);
    }
    cases.save(of);
  }
}
