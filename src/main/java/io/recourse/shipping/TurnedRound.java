package io.recourse.shipping;

import io.recourse.cases.ServiceCase;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells a carrier's delivery to whom a parcel was sent from its delivery to the sender, by the
 * carrier's own clock whatever the order in which news is heard (LOG-01): what it delivers once it
 * has turned round, it delivers to the sender. Hands of ours on the goods outweigh any carrier's
 * word.
 */
@Component
class TurnedRound {

  private final ParcelEvents heard;

  TurnedRound(ParcelEvents heard) {
    this.heard = heard;
  }

  boolean deliversToSender(Parcel parcel, ParcelNews told) {
    return isCarriersWord(told, ParcelStatus.DELIVERED)
        && turnedAt(parcel)
            .map(turned -> !told.position().at().isBefore(turned))
            .orElse(parcel.status() == ParcelStatus.RETURNED);
  }

  /** It had turned round before the delivery that counts as its arrival. */
  boolean undoesArrival(ServiceCase of, Parcel parcel, ParcelNews told) {
    boolean inHands =
        parcel.direction() == ParcelDirection.RETURN
            ? isInOurHands(of, parcel)
            : heard.toldByStaff(parcel, ParcelStatus.DELIVERED);
    return isCarriersWord(told, ParcelStatus.RETURN_TO_SENDER)
        && parcel.status() == ParcelStatus.DELIVERED
        && !inHands
        && heard
            .firstTold(parcel, ParcelStatus.DELIVERED)
            .filter(delivered -> !delivered.isBefore(told.position().at()))
            .isPresent();
  }

  private Optional<Instant> turnedAt(Parcel parcel) {
    return heard.firstTold(parcel, ParcelStatus.RETURN_TO_SENDER);
  }

  private boolean isInOurHands(ServiceCase of, Parcel parcel) {
    return heard.toldByStaff(parcel, ParcelStatus.DELIVERED)
        || of.lines().stream()
            .filter(line -> parcel.items().containsKey(line.item()))
            .anyMatch(line -> line.inspection().grade() != null);
  }

  private static boolean isCarriersWord(ParcelNews told, ParcelStatus status) {
    return told.source().isCarrier() && told.position().status() == status;
  }
}
