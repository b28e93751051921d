package io.recourse.outbound;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.ClosePayments;
import io.recourse.policy.TermName;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.ReserveRefund;
import io.recourse.settlement.PayLostPieces;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A parcel to the customer is lost or came back: staff say what the customer gets instead. */
@Service
public class SettleLostParcel {

  private static final String GROUND =
      "The parcel did not reach the customer; until then the seller bears the risk.";

  private final Cases cases;
  private final Parcels parcels;
  private final OutboundBook book;
  private final OutboundClocks clocks;
  private final CaseTerms terms;
  private final ChooseLostRemedy choice;
  private final WorthOfParcel worth;
  private final ReserveRefund reserveRefund;
  private final ClosePayments payments;
  private final PayLostPieces lostPieces;
  private final TellOutbound tell;
  private final LostParcelEvents events;
  private final Clock clock;

  SettleLostParcel(
      Cases cases,
      Parcels parcels,
      OutboundBook book,
      OutboundClocks clocks,
      CaseTerms terms,
      ChooseLostRemedy choice,
      WorthOfParcel worth,
      ReserveRefund reserveRefund,
      ClosePayments payments,
      PayLostPieces lostPieces,
      TellOutbound tell,
      LostParcelEvents events,
      Clock clock) {
    this.cases = cases;
    this.parcels = parcels;
    this.book = book;
    this.clocks = clocks;
    this.terms = terms;
    this.choice = choice;
    this.worth = worth;
    this.reserveRefund = reserveRefund;
    this.payments = payments;
    this.lostPieces = lostPieces;
    this.tell = tell;
    this.events = events;
    this.clock = clock;
  }

  /** Returns by when staff have to say it. */
  @Transactional
  public Instant ask(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    Due due = terms.due(of, TermName.DECIDE);
    clocks.instead(of, trackingNumber, due, choice.byDefault(of, parcel));
    cases.save(of);
    return due.at();
  }

  public LostRemedy byDefault(CaseNumber number, String trackingNumber) {
    return choice.byDefault(cases.get(number), parcels.get(number, trackingNumber));
  }

  /**
   * Carries out what was chosen; a second parcel is booked by {@link SendAgain}.
   *
   * @param inTime false when nobody chose and the default is carried out
   * @return the refund to pay, if any
   * @throws Problem CONFLICT when it cannot be done
   */
  @Transactional
  public Optional<RefundId> settle(
      CaseNumber number, String trackingNumber, LostRemedy remedy, boolean inTime) {
    ServiceCase of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    choice.demandPossible(of, parcel, remedy);
    clocks.over(of, trackingNumber, inTime);
    cases.save(of);
    events.settled(number, parcel, remedy);
    return switch (remedy) {
      case SEND_AGAIN -> Optional.empty();
      case REFUND -> Optional.of(payBack(of, parcel));
      case TELL -> {
        end(parcel, FollowedParcel.End.TOLD);
        tell.tell(number, parcel, "outboundAsked", Map.of(), clock.instant());
        yield Optional.empty();
      }
    };
  }

  private RefundId payBack(ServiceCase of, Parcel parcel) {
    WorthOfParcel.Worth lost =
        worth.of(of, parcel).orElseThrow(() -> Problem.conflict("outbound.noWorth"));
    boolean replacement = parcel.direction() == ParcelDirection.REPLACEMENT;
    if (!replacement) {
      lostPieces.count(of, parcel.items(), GROUND);
      cases.save(of);
    }
    String key = of.number() + "/lost/" + parcel.trackingNumber();
    RefundId refund = reserveRefund.reserve(of.number(), key, lost.items(), lost.amount(), GROUND);
    if (replacement) {
      payments.giveBack(of.number(), GROUND);
    }
    end(parcel, FollowedParcel.End.PAID_BACK);
    tell.tell(
        of.number(), parcel, "outboundPaidBack", Map.of("amount", lost.amount()), clock.instant());
    return refund;
  }

  private void end(Parcel parcel, FollowedParcel.End how) {
    book.find(parcel.trackingNumber())
        .map(kept -> kept.ended(how, clock.instant(), null))
        .ifPresent(book::keep);
  }
}
