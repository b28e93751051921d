package io.recourse.carrierclaims;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A claim is filed, reminded of, answered, paid or given up. */
@Service
public class PursueClaim {

  private final Cases cases;
  private final ClaimBook book;
  private final FilingTerm filing;
  private final WriteToCarrier letter;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PursueClaim(
      Cases cases,
      ClaimBook book,
      FilingTerm filing,
      WriteToCarrier letter,
      CaseClocks clocks,
      NextFromClocks next,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.filing = filing;
    this.letter = letter;
    this.clocks = clocks;
    this.next = next;
    this.events = events;
    this.clock = clock;
  }

  /** Returns by when it is to be filed. */
  @Transactional
  public Instant begin(CaseNumber number) {
    CarrierClaim claim = book.get(number);
    Instant by = filing.of(claim, cases.get(number).origin().country());
    return start(number, ClaimWait.FILING, by, claim.terms().ground());
  }

  /**
   * @param amount in minor units of the currency of the goods
   * @throws Problem INVALID when more is claimed than the carrier can owe
   */
  @Transactional
  public void filed(CaseNumber number, long amount, String reference) {
    CarrierClaim claim = of(number, ClaimWait.FILING);
    if (amount < 1 || amount > claim.most()) {
      throw Problem.invalid("/values/amount", "claim.between", claim.most());
    }
    book.save(claim.filed(amount, reference));
    tell(number, "CarrierClaimFiled", "The claim was filed with the carrier.", amount);
  }

  @Transactional
  public void waived(CaseNumber number) {
    book.save(of(number, ClaimWait.FILING).ended(ClaimState.WAIVED));
  }

  @Transactional
  public void forfeited(CaseNumber number) {
    book.save(missed(number, ClaimWait.FILING).ended(ClaimState.FORFEITED));
  }

  /** Writes to the carrier where its address is known; returns by when it is to answer. */
  @Transactional
  public Instant awaitAnswer(CaseNumber number) {
    CarrierClaim claim = book.get(number);
    CarrierTerms terms = claim.terms();
    letter.write(claim);
    Instant by = clock.instant().plus(Duration.ofDays(terms.answerDays()));
    return start(number, ClaimWait.ANSWER, by, terms.ground());
  }

  /** The carrier did not answer; returns whether it is reminded and waited for once more. */
  @Transactional
  public boolean unanswered(CaseNumber number) {
    CarrierClaim claim = missed(number, ClaimWait.ANSWER);
    boolean again = claim.reminders() < claim.terms().reminders();
    book.save(again ? claim.reminded() : claim.ended(ClaimState.UNANSWERED));
    return again;
  }

  /**
   * @param amount what the carrier grants; 0 when it refuses
   * @throws Problem INVALID when it is more than was claimed
   */
  @Transactional
  public void answered(CaseNumber number, long amount) {
    CarrierClaim claim = of(number, ClaimWait.ANSWER);
    if (amount < 0 || amount > claim.claimed()) {
      throw Problem.invalid("/values/amount", "claim.between", claim.claimed());
    }
    book.save(amount == 0 ? claim.ended(ClaimState.REFUSED) : claim.granted(amount));
    tell(number, "CarrierClaimAnswered", "The carrier answered the claim.", amount);
  }

  /** Returns by when the money is to be here. */
  @Transactional
  public Instant awaitMoney(CaseNumber number) {
    CarrierTerms terms = book.get(number).terms();
    Instant by = clock.instant().plus(Duration.ofDays(terms.answerDays()));
    return start(number, ClaimWait.MONEY, by, terms.ground());
  }

  /**
   * @throws Problem INVALID when it is nothing
   */
  @Transactional
  public void paid(CaseNumber number, long amount) {
    CarrierClaim claim = of(number, ClaimWait.MONEY);
    if (amount < 1) {
      throw Problem.invalid("/values/amount", "claim.between", claim.granted());
    }
    book.save(claim.paid(amount));
    tell(number, "CarrierClaimPaid", "The money of the carrier was booked.", amount);
  }

  @Transactional
  public void unpaid(CaseNumber number) {
    book.save(missed(number, ClaimWait.MONEY).ended(ClaimState.UNPAID));
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    ClaimState state = book.get(number).state();
    of.closeAs(state.ends(), state.ground());
    next.follow(of);
    cases.save(of);
  }

  private CarrierClaim of(CaseNumber number, ClaimWait wait) {
    var unused = cases.lock(number);
    clocks.meet(number, wait.clock());
    return book.get(number);
  }

  private CarrierClaim missed(CaseNumber number, ClaimWait wait) {
    var unused = cases.lock(number);
    clocks.breach(number, wait.clock());
    return book.get(number);
  }

  private Instant start(CaseNumber number, ClaimWait wait, Instant by, String ground) {
    ServiceCase of = cases.lock(number);
    clocks.start(number, wait.clock(), wait.party(), by, wait.otherwise(), ground);
    next.follow(of);
    cases.save(of);
    return by;
  }

  private void tell(CaseNumber number, String type, String summary, long amount) {
    Map<String, Object> facts =
        Map.of("amount", amount, "currency", book.get(number).worth().currency());
    events.publishEvent(DomainEvent.of(number, type, summary, facts));
  }
}
