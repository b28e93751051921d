package io.recourse.repairs;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.ClosePayments;
import io.recourse.repairs.Quotation.State;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer has the goods back and says whether they work; then the repair is over. */
@Service
public class CloseRepair {

  private static final String NOT_SENT_IN = "The goods were not sent in.";

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;
  private final RepairedUnit unit;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final ClosePayments payments;
  private final Clock clock;

  CloseRepair(
      Cases cases,
      RepairBook book,
      QuotationBook quotations,
      RepairedUnit unit,
      RepairClocks clocks,
      RepairEvents events,
      ClosePayments payments,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
    this.unit = unit;
    this.clocks = clocks;
    this.events = events;
    this.payments = payments;
    this.clock = clock;
  }

  /** Returns until when the customer may say that it does not work. */
  @Transactional
  public Instant askConfirmation(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    unit.returned(of, clock.instant());
    Instant by = clocks.start(of, RepairWait.CONFIRMATION);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  @Transactional
  public void confirmed(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.meet(number, RepairWait.CONFIRMATION);
    events.confirmed(number, true);
  }

  /** Confirmed, or the customer said nothing to the contrary in time. */
  @Transactional
  public void repaired(CaseNumber number) {
    clocks.breach(number, RepairWait.CONFIRMATION);
    close(number, CaseStatus.CLOSED, "The goods were repaired.");
  }

  /** They went home as they had come; what was paid for a repair that failed goes back. */
  @Transactional
  public void unrepaired(CaseNumber number) {
    var unused = cases.lock(number);
    if (quotations.latest(number).filter(it -> it.state() == State.PAID).isPresent()) {
      payments.giveBack(number, "The goods could not be repaired");
    }
    boolean faultless =
        book.diagnosis(number).filter(it -> it.finding() == Finding.NO_FAULT_FOUND).isPresent();
    if (faultless) {
      close(number, CaseStatus.CLOSED, "No fault was found.");
    } else {
      close(number, CaseStatus.REFUSED, ground(number));
    }
  }

  private String ground(CaseNumber number) {
    if (book.diagnosis(number).filter(Diagnosis::isCovered).isPresent()) {
      return "The goods could not be repaired.";
    }
    return switch (quotations.latest(number).map(Quotation::state).orElse(State.WITHDRAWN)) {
      case PAID -> "The goods could not be repaired.";
      case REFUSED -> "The price of the repair was not accepted.";
      case EXPIRED -> "The price of the repair was not accepted in time.";
      default -> "The fault is not covered.";
    };
  }

  /** The customer kept them. */
  @Transactional
  public void expired(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .forEach(line -> of.expire(line.item(), NOT_SENT_IN));
    of.closeAs(CaseStatus.EXPIRED, NOT_SENT_IN);
    cases.save(of);
  }

  private void close(CaseNumber number, CaseStatus as, String ground) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.closeAs(as, ground);
    cases.save(of);
  }
}
