package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored cases. */
public interface Cases {

  /**
   * @throws Problem NOT_FOUND when there is none
   */
  ServiceCase get(CaseNumber number);

  boolean isKnown(CaseNumber number);

  /** As {@link #get}, holding the row lock until the transaction ends. */
  ServiceCase lock(CaseNumber number);

  /** Lets only one request about this order be taken in at a time, until the transaction ends. */
  void holdIntake(String orderNumber);

  /** Stores a case that was just opened and publishes its events. */
  void add(ServiceCase serviceCase);

  /**
   * Writes what changed and publishes the case's events.
   *
   * @throws Problem STALE when somebody else saved it since it was read
   */
  void save(ServiceCase serviceCase);

  /** Open cases of one person about one order, the newest first. */
  List<ServiceCase> openAbout(String person, String orderNumber);

  /** Open cases of one person, about an order or none, the newest first. */
  List<ServiceCase> openFor(String person);

  /** Makes the cases about this order those of its buyer; the numbers of those that were not. */
  List<CaseNumber> giveTo(String person, String orderNumber);

  /** As {@link #lock}, for all cases about these orders, one after the other by number. */
  void lockAbout(Collection<String> orderNumbers);

  /** Open cases about one order, whoever's, the oldest first. */
  List<CaseNumber> openOf(String orderNumber);

  /** All cases about one order, whoever's, the oldest first. */
  List<ServiceCase> about(String orderNumber);

  /** Open cases of these types that no process drives, the oldest first. */
  List<CaseNumber> withoutProcess(Collection<CaseType> types);

  Page search(CaseQuery query);

  Optional<ServiceCase> find(CaseNumber number);

  /** One page of a search; {@code next} is null on the last one. */
  record Page(List<CaseSummary> items, String next) {}
}
