package io.recourse.strayparcels;

import io.recourse.common.CaseNumber;

/** The process around a parcel that counted as arrived and was not, in business words. */
public interface TurnedParcelFlow {

  /** The case waits for its parcel again, wherever it had gone on to. */
  void awaitAgain(CaseNumber number);

  /** Money or goods are on their way for it: a person looks. */
  void askPerson(CaseNumber number, String trackingNumber);
}
