package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Address;
import java.util.List;
import java.util.Optional;

/** The stored parcels. */
public interface Parcels {

  Optional<Parcel> byKey(String bookingKey);

  Optional<Parcel> byTracking(String trackingNumber);

  /** The parcels of one case, the oldest first. */
  List<Parcel> of(CaseNumber number);

  /**
   * Makes bookings of and news on one tracking number that is not known yet wait for each other
   * until commit. A booking holds it after the lock of its case.
   */
  void hold(String trackingNumber);

  /**
   * @param to where its label says it goes
   */
  void add(Parcel parcel, Address to);

  /**
   * @throws Problem STALE when somebody else saved it since it was read
   */
  void save(Parcel parcel);

  /**
   * @throws Problem NOT_FOUND also when the parcel belongs to another case
   */
  default Parcel get(CaseNumber number, String trackingNumber) {
    return byTracking(trackingNumber)
        .filter(parcel -> parcel.caseNumber().equals(number))
        .orElseThrow(() -> Problem.notFound("parcel.unknown"));
  }
}
