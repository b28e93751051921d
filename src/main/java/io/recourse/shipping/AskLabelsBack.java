package io.recourse.shipping;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks carriers to void labels and writes nothing: a carrier takes its time, so nobody calls this
 * while holding a lock that others wait for. Asking twice is asking once.
 */
@Component
class AskLabelsBack {

  /** Longer than all calls of one booking together may take. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

  private final CarrierChoice carriers;
  private final PollParcel poll;
  private final Clock clock;

  AskLabelsBack(CarrierChoice carriers, PollParcel poll, Clock clock) {
    this.carriers = carriers;
    this.poll = poll;
    this.clock = clock;
  }

  /**
   * @throws CarrierFailure when a carrier does not answer, or has not answered a booking yet; call
   *     again
   */
  TakenBack ask(List<Parcel> labels, List<OpenBooking> open) {
    List<Parcel> voided = new ArrayList<>();
    List<Parcel> inUse = new ArrayList<>();
    labels.forEach(label -> (isVoid(label) ? voided : inUse).add(label));
    List<ParcelNews> news = inUse.stream().flatMap(used -> poll.ask(used).stream()).toList();
    open.forEach(this::takeBack);
    return new TakenBack(voided, inUse, news, open.stream().map(OpenBooking::bookingKey).toList());
  }

  boolean isVoid(Parcel label) {
    try {
      carriers.named(label.carrier()).voidLabel(label.trackingNumber());
      return true;
    } catch (LabelInUse handedOver) {
      return false;
    }
  }

  private void takeBack(OpenBooking open) {
    Carrier carrier = carriers.named(open.carrier());
    carrier
        .find(open.bookingKey())
        .ifPresentOrElse(
            booked -> carrier.voidLabel(booked.trackingNumber()), () -> requireOver(open));
  }

  private void requireOver(OpenBooking open) {
    if (open.askedAt().plus(ANSWERED_WITHIN).isAfter(clock.instant())) {
      throw new CarrierFailure("The carrier may still be booking what is to be taken back");
    }
  }
}
