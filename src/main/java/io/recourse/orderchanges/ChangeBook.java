package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The changes of orders that cases are about. */
public interface ChangeBook {

  /**
   * @throws io.recourse.common.Problem NOT_FOUND when the case changes no order
   */
  RequestedChange get(CaseNumber number);

  Optional<RequestedChange> find(CaseNumber number);

  /** The case whose change of this order still waits for a word or for money. */
  Optional<CaseNumber> waiting(String orderNumber);

  void add(RequestedChange change);

  void save(RequestedChange change);
}
