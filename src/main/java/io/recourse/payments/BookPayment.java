package io.recourse.payments;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.payments.ChargeAnswer.Declined;
import io.recourse.payments.ChargeAnswer.Taken;
import io.recourse.payments.ReceivedPayment.GivenBack;
import io.recourse.refunds.CountCharge;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what a provider took. Each charge counts once; what is not owed any more, or beyond what is
 * owed, goes back the way it came.
 */
@Service
public class BookPayment {

  static final String OTHER_CURRENCY = "other_currency";

  private final Cases cases;
  private final CustomerPayments payments;
  private final OwedOnCase owed;
  private final CountCharge countCharge;
  private final GiveBackCharge giveBack;
  private final PaymentEvents events;
  private final Clock clock;

  BookPayment(
      Cases cases,
      CustomerPayments payments,
      OwedOnCase owed,
      CountCharge countCharge,
      GiveBackCharge giveBack,
      PaymentEvents events,
      Clock clock) {
    this.cases = cases;
    this.payments = payments;
    this.owed = owed;
    this.countCharge = countCharge;
    this.giveBack = giveBack;
    this.events = events;
    this.clock = clock;
  }

  /** What a provider answered, kept at once; what is not certain changes nothing. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void answered(PaymentId id, ChargeAnswer answer) {
    take(id, answer);
  }

  /** The same, as part of what the caller's transaction keeps. */
  @Transactional
  public void reported(PaymentId id, ChargeAnswer answer) {
    take(id, answer);
  }

  private void take(PaymentId id, ChargeAnswer answer) {
    CustomerPayment known = payments.find(id).orElseThrow();
    ServiceCase of = cases.lock(known.caseNumber());
    CustomerPayment now = payments.find(id).orElseThrow();
    if (answer instanceof Taken taken) {
      book(of, now, taken);
    } else if (answer instanceof Declined declined && now.isOpen() && now.methodRef() != null) {
      CustomerPayment refused = now.declined(declined.code());
      payments.save(refused);
      events.declined(refused);
    }
  }

  private void book(ServiceCase of, CustomerPayment payment, Taken taken) {
    if (payments.isReceived(taken.providerRef())) {
      return;
    }
    if (!taken.amount().currency().equals(payment.amount().currency())) {
      refuse(payment, taken);
      return;
    }
    if (of.orderNumber() != null) {
      countCharge.count(of.orderNumber(), taken.providerRef(), taken.method(), taken.amount());
    }
    Optional<Debt> debt = paidDebt(payment, taken.amount());
    Money kept = debt.map(Debt::amount).orElse(Money.zero(taken.amount().currency()));
    ReceivedPayment receipt = receipt(payment, taken, kept);
    payments.add(receipt);
    events.received(payment, receipt);
    if (debt.isPresent()) {
      payments.save(payment.paid(clock.instant()));
      owed.paid(of.number(), debt.get(), taken.providerRef());
    }
  }

  /** Money we cannot count: nothing is paid by it, and finance sees to it at the provider. */
  private void refuse(CustomerPayment payment, Taken taken) {
    if (payment.isOpen()) {
      payments.save(payment.declined(OTHER_CURRENCY));
    }
    events.otherCurrency(payment, taken);
  }

  private ReceivedPayment receipt(CustomerPayment payment, Taken taken, Money kept) {
    Money rest = taken.amount().minus(kept);
    GivenBack back =
        rest.exceedsZero()
            ? giveBack.of(
                payment.caseNumber(),
                taken.providerRef(),
                taken.amount(),
                rest,
                ground(payment, kept))
            : new GivenBack(null, null);
    return new ReceivedPayment(
        taken.providerRef(),
        payment.id(),
        taken.amount(),
        kept,
        clock.instant(),
        back.refund(),
        back.payout());
  }

  private static String ground(CustomerPayment payment, Money kept) {
    if (kept.exceedsZero()) {
      return "Paid more than was owed.";
    }
    return payment.isOpen() ? "Paid less than was owed." : "Paid when nothing was owed any more.";
  }

  /** The debt this payment pays; empty when it came too late, twice or falls short. */
  private Optional<Debt> paidDebt(CustomerPayment payment, Money taken) {
    return owed.of(payment.caseNumber())
        .filter(debt -> payment.isOpen() && debt.key().equals(payment.debt()))
        .filter(debt -> taken.compareTo(debt.amount()) >= 0);
  }
}
