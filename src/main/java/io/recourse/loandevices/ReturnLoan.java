package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A device comes back and is looked at, or is given up; a person decides what is charged. */
@Service
public class ReturnLoan {

  private static final int LONGEST_EXTENSION = 90;

  private final Cases cases;
  private final LoanBook book;
  private final DevicePool pool;
  private final LoanClocks clocks;
  private final LoanEvents events;
  private final Clock clock;

  ReturnLoan(
      Cases cases,
      LoanBook book,
      DevicePool pool,
      LoanClocks clocks,
      LoanEvents events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.pool = pool;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The customer may keep it for so many days from now.
   *
   * @throws Problem INVALID for less than one or more than 90
   */
  @Transactional
  public void extend(CaseNumber number, long days) {
    if (days < 1 || days > LONGEST_EXTENSION) {
      throw Problem.invalid("/values/days", "loan.days", LONGEST_EXTENSION);
    }
    ServiceCase of = cases.lock(number);
    Loan loan = book.get(number);
    Instant until = clock.instant().plus(Duration.ofDays(days));
    book.save(loan.with(loan.stay().extended(until)));
    clocks.meet(number, LoanWait.CHASE);
    cases.save(of);
    events.extended(number, until.toString());
  }

  /**
   * It does not come back: a person decides what is charged, else the deposit is kept.
   *
   * @param inTime false when nobody chased it and the default is carried out
   * @return by when somebody has to decide
   */
  @Transactional
  public Instant giveUp(CaseNumber number, boolean inTime) {
    ServiceCase of = cases.lock(number);
    end(number, LoanWait.CHASE, inTime);
    Loan loan = book.get(number).becomes(Loan.State.LOST);
    LoanDevice device = stands(loan, LoanDevice.State.LOST);
    long worth = device.worth().amount();
    book.save(loan.with(loan.charge().seen(null, null, worth)));
    Instant by = clocks.start(of, LoanWait.DECIDE);
    cases.save(of);
    events.moved(loan);
    return by;
  }

  /**
   * Somebody looked at it.
   *
   * @param charge what the damage should cost the customer, in minor units; 0 for nothing
   * @return by when somebody has to decide on it; empty where nothing is to be charged
   * @throws Problem INVALID for more than the device is worth, or a charge without damage or words
   */
  @Transactional
  public Optional<Instant> checkIn(
      CaseNumber number, LoanCharge.Grade grade, String note, long charge) {
    ServiceCase of = cases.lock(number);
    Loan loan = book.get(number);
    boolean damaged = grade == LoanCharge.Grade.DAMAGED;
    if (charge != 0 && (!damaged || note == null)) {
      throw Problem.invalid("/values/charge", "loan.chargeNeedsDamage");
    }
    long worth = pool.find(loan.serial()).orElseThrow().worth().amount();
    if (charge < 0 || charge > worth) {
      throw Problem.invalid("/values/charge", "loan.chargeAtMost", worth);
    }
    Loan seen = loan.with(loan.charge().seen(grade, note, charge));
    book.save(seen);
    var unusedDevice =
        stands(seen, damaged ? LoanDevice.State.DEFECTIVE : LoanDevice.State.IN_STOCK);
    clocks.meet(number, LoanWait.CHECK_IN);
    events.graded(seen);
    Optional<Instant> by =
        charge > 0 ? Optional.of(clocks.start(of, LoanWait.DECIDE)) : Optional.empty();
    cases.save(of);
    return by;
  }

  /** Nobody looked at it in time: the customer is charged nothing, and it waits to be looked at. */
  @Transactional
  public void notCheckedIn(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.breach(number, LoanWait.CHECK_IN);
  }

  /**
   * @param amount in minor units; 0 for nothing
   * @return whether the customer owes more than the deposit covers
   * @throws Problem INVALID for more than was proposed
   */
  @Transactional
  public boolean decide(CaseNumber number, long amount) {
    var unused = cases.lock(number);
    Loan loan = book.get(number);
    if (amount < 0 || amount > loan.charge().proposed()) {
      throw Problem.invalid("/values/amount", "loan.chargeAtMost", loan.charge().proposed());
    }
    clocks.meet(number, LoanWait.DECIDE);
    return charge(loan, amount).owedBeyondDeposit().exceedsZero();
  }

  /** Nobody decided: of a lost device the deposit is kept, for a damaged one nothing is charged. */
  @Transactional
  public void chargeByDefault(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.breach(number, LoanWait.DECIDE);
    Loan loan = book.get(number);
    boolean keeps = loan.state() == Loan.State.LOST && loan.depositPaid();
    var unusedLoan =
        charge(loan, keeps ? Math.min(loan.deposit().amount(), loan.charge().proposed()) : 0);
  }

  private Loan charge(Loan loan, long amount) {
    Loan decided = loan.with(loan.charge().decided(amount));
    book.save(decided);
    events.charged(decided);
    return decided;
  }

  private void end(CaseNumber number, LoanWait wait, boolean inTime) {
    if (inTime) {
      clocks.meet(number, wait);
    } else {
      clocks.breach(number, wait);
    }
  }

  private LoanDevice stands(Loan loan, LoanDevice.State state) {
    LoanDevice moved = pool.find(loan.serial()).orElseThrow().becomes(state, clock.instant());
    pool.keep(moved);
    return moved;
  }
}
