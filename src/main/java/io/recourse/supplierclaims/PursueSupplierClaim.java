package io.recourse.supplierclaims;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.OrderLimits;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A claim is filed, the supplier reminded of it; it is answered, paid or given up. */
@Service
public class PursueSupplierClaim {

  private final Cases cases;
  private final SupplierClaimBook book;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final SupplierClaimEvents events;
  private final Clock clock;

  PursueSupplierClaim(
      Cases cases,
      SupplierClaimBook book,
      CaseClocks clocks,
      NextFromClocks next,
      SupplierClaimEvents events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.next = next;
    this.events = events;
    this.clock = clock;
  }

  /** Returns by when it is to be filed. */
  @Transactional
  public Instant begin(CaseNumber number) {
    return start(number, SupplierWait.FILING, book.get(number).terms().noticeDays());
  }

  /**
   * @param amount in minor units of the currency of the goods; their worth and what the fault cost
   * @throws Problem INVALID for nothing
   */
  @Transactional
  public void filed(CaseNumber number, long amount, String reference) {
    SupplierClaim claim = met(number, SupplierWait.FILING);
    demandBetween(amount, 1, OrderLimits.AMOUNT);
    book.save(claim.filed(amount, reference));
    events.filed(number, claim.sum(amount));
  }

  @Transactional
  public void waived(CaseNumber number) {
    book.save(met(number, SupplierWait.FILING).ended(SupplierClaimState.WAIVED));
  }

  @Transactional
  public void forfeited(CaseNumber number) {
    book.save(missed(number, SupplierWait.FILING).ended(SupplierClaimState.FORFEITED));
  }

  /** Returns by when the supplier is to answer. */
  @Transactional
  public Instant awaitAnswer(CaseNumber number) {
    return start(number, SupplierWait.ANSWER, book.get(number).terms().answerDays());
  }

  /** The supplier did not answer; returns whether it is reminded and waited for once more. */
  @Transactional
  public boolean unanswered(CaseNumber number) {
    SupplierClaim claim = missed(number, SupplierWait.ANSWER);
    boolean again = claim.reminders() < claim.terms().reminders();
    book.save(again ? claim.reminded() : claim.ended(SupplierClaimState.UNANSWERED));
    return again;
  }

  /**
   * @param amount what the supplier agrees to pay; 0 when it refuses
   * @throws Problem INVALID when it is more than was claimed
   */
  @Transactional
  public void answered(CaseNumber number, long amount) {
    SupplierClaim claim = met(number, SupplierWait.ANSWER);
    demandBetween(amount, 0, claim.claimed());
    book.save(amount == 0 ? claim.ended(SupplierClaimState.REFUSED) : claim.acknowledged(amount));
    events.answered(number, claim.sum(amount));
  }

  /** Returns by when the money is to be here. */
  @Transactional
  public Instant awaitMoney(CaseNumber number) {
    return start(number, SupplierWait.MONEY, book.get(number).terms().answerDays());
  }

  /**
   * @throws Problem INVALID for nothing
   */
  @Transactional
  public void booked(CaseNumber number, long amount) {
    SupplierClaim claim = met(number, SupplierWait.MONEY);
    demandBetween(amount, 1, OrderLimits.AMOUNT);
    book.save(claim.booked(amount));
    events.booked(number, claim.sum(amount));
  }

  @Transactional
  public void unpaid(CaseNumber number) {
    book.save(missed(number, SupplierWait.MONEY).ended(SupplierClaimState.UNPAID));
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    SupplierClaimState state = book.get(number).state();
    of.closeAs(state.ends(), state.ground());
    next.follow(of);
    cases.save(of);
  }

  private static void demandBetween(long amount, long least, long most) {
    if (amount < least || amount > most) {
      throw Problem.invalid("/values/amount", "claim.numberBetween", least, most);
    }
  }

  private SupplierClaim met(CaseNumber number, SupplierWait wait) {
    var unused = cases.lock(number);
    clocks.meet(number, wait.clock());
    return book.get(number);
  }

  private SupplierClaim missed(CaseNumber number, SupplierWait wait) {
    var unused = cases.lock(number);
    clocks.breach(number, wait.clock());
    return book.get(number);
  }

  private Instant start(CaseNumber number, SupplierWait wait, int days) {
    ServiceCase of = cases.lock(number);
    Instant by = clock.instant().plus(Duration.ofDays(days));
    String ground = book.get(number).terms().ground();
    clocks.start(number, wait.clock(), wait.party(), by, wait.otherwise(), ground);
    next.follow(of);
    cases.save(of);
    return by;
  }
}
