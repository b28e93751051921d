package io.recourse.assignment;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is on record about who could look after cases. */
public interface Candidates {

  /** An open case that needs an owner. */
  record Unowned(CaseNumber number, int priority) {}

  /**
   * Open cases whose owner is missing, has left the team or is away that day, those of the highest
   * priority first.
   *
   * @param days which day it is, by team
   * @param after the last one of the page before; null for the first
   */
  List<Unowned> unowned(Map<String, LocalDate> days, Unowned after, int limit);

  /** Open cases by who looks after them. */
  Map<String, Integer> loads();

  /** Who looked after other cases of this person. */
  Set<String> tiedTo(ServiceCase of);

  /** Why the owner has it; empty while nobody does. */
  Optional<OwnerReason> reason(CaseNumber number);

  Optional<String> dedicatedTo(String customerId);

  void dedicate(String customerId, String person);

  /** The customer is served by the team again. */
  void undedicate(String customerId);

  /** Writes down who was given the case, and why. */
  void given(CaseNumber number, String person, OwnerReason reason, String note);
}
