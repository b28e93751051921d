package io.recourse.maintenance;

import io.recourse.common.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The agreements, and the visits that they brought. */
public interface AgreementBook {

  /**
   * One visit of an agreement.
   *
   * @param dueOn day on which it was due by the agreement
   */
  record Visit(LocalDate dueOn, CaseNumber number) {}

  /** Returns its id; empty when the unit has one already. */
  Optional<Long> add(Agreement agreement);

  /** The newest first, by {@code units.Serial.key}. */
  List<Agreement> of(Collection<String> unitKeys);

  /** Those of these units, by {@code units.Serial.key}, for which one was ever made. */
  Set<String> agreed(Collection<String> unitKeys);

  Optional<Agreement> find(long id);

  /** The one that is paid on this case. */
  Optional<Agreement> soldOn(CaseNumber sale);

  /** Held until the transaction ends; empty when it is not in force. */
  Optional<Agreement> hold(long id);

  /** Ids of those in force whose next visit is due by then, or whose last day is over. */
  List<Long> due(LocalDate visitsBy, LocalDate today);

  void becomes(long id, Agreement.State state);

  /** The one sold on this case is in force; where it was to begin before, all its days move. */
  void paid(CaseNumber sale, LocalDate paidOn);

  /** What became of the sale on this case. */
  void becomes(CaseNumber sale, Agreement.State state);

  /** Notes a visit and when the next one is due. */
  void visited(long id, Visit visit, LocalDate nextOn);

  /** Those it brought, the first one first. */
  List<Visit> visits(long id);
}
