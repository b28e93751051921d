package io.recourse.deliveries;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * What is known of a delivery that went wrong, beside its case.
 *
 * @param parcel that it is about; null where the shop told none
 * @param trouble what its tracking said when the problem began
 * @param declaredAt when the customer said that nothing came; null before
 * @param wish what the customer wants, as last said
 * @param again whether an outcome was questioned, so that a person looks at it
 */
public record DeliveryProblem(
    CaseNumber number,
    ProblemKind kind,
    OrderedParcel parcel,
    Trouble trouble,
    Instant declaredAt,
    Found found,
    Overdue overdue,
    Remedy wish,
    boolean again) {

  static DeliveryProblem told(
      CaseNumber number, ProblemKind kind, OrderedParcel parcel, Remedy wish) {
    return new DeliveryProblem(
        number, kind, parcel, Trouble.NONE, null, Found.NONE, Overdue.NONE, wish, false);
  }

  static DeliveryProblem tracked(CaseNumber number, ReadTracking.InTrouble of, Remedy wish) {
    return new DeliveryProblem(
        number,
        ProblemKind.LATE,
        of.parcel(),
        of.trouble(),
        null,
        of.found(),
        Overdue.NONE,
        wish,
        false);
  }

  /** Whether its tracking told of it. */
  public boolean isTracked() {
    return trouble != Trouble.NONE;
  }

  boolean knowsCarrier() {
    return parcel != null && parcel.carrier() != null;
  }

  DeliveryProblem in(OrderedParcel which) {
    return new DeliveryProblem(
        number, kind, which, trouble, declaredAt, found, overdue, wish, again);
  }

  DeliveryProblem declared(Instant at) {
    return new DeliveryProblem(number, kind, parcel, trouble, at, found, Overdue.NONE, wish, again);
  }

  DeliveryProblem found(Found what) {
    return new DeliveryProblem(
        number, kind, parcel, trouble, declaredAt, what, overdue, wish, again);
  }

  DeliveryProblem overdue(Overdue which) {
    return new DeliveryProblem(
        number, kind, parcel, trouble, declaredAt, found, which, wish, again);
  }

  DeliveryProblem wishes(Remedy remedy) {
    return new DeliveryProblem(
        number, kind, parcel, trouble, declaredAt, found, overdue, remedy, again);
  }

  DeliveryProblem questioned() {
    return new DeliveryProblem(
        number, kind, parcel, trouble, declaredAt, found, overdue, wish, true);
  }

  /** The goods are awaited anew, for another term. */
  DeliveryProblem waitsOn() {
    return new DeliveryProblem(
        number, kind, parcel, trouble, declaredAt, Found.NONE, Overdue.NONE, Remedy.KEEP, false);
  }
}
