package io.recourse.complaints;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What only complaints know; changed under the lock of their case only. */
public interface ComplaintBook {

  /** Empty for a case that never was a complaint. */
  Optional<Complaint> find(CaseNumber number);

  /** A case that was a complaint before complaints had a book is one that was just made. */
  default Complaint of(CaseNumber number) {
    return find(number).orElseGet(() -> Complaint.made(number));
  }

  void put(Complaint as);

  /** Keeps why the customer complains, of a case that was just opened. */
  void because(CaseNumber number, Reason reason);

  /** Empty where the customer chose none. */
  Optional<Reason> reason(CaseNumber number);

  /** Keeps whose hand it was. */
  void did(CaseNumber number, Act act, String person, Instant at);

  /** Whoever did anything on it. */
  Set<String> hands(CaseNumber number);

  /**
   * Whoever granted something on another case of its order or on the case it is about, or decided
   * it before it was taken up again.
   */
  Set<String> decidersBefore(CaseNumber number);

  /** Whoever did this last; empty where nobody did. */
  Optional<String> lastHand(CaseNumber number, Act act);
}
