package io.recourse.payouts;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is paid out; the case is locked by whoever changes one. */
public interface PayoutBook {

  Optional<Payout> ofKey(String key);

  /**
   * @throws io.recourse.common.Problem NOT_FOUND
   */
  Payout get(UUID id);

  /** The oldest first. */
  List<Payout> ofCase(CaseNumber number);

  void add(Payout ordered);

  /** Keeps hands, payee and end of one that was added. */
  void put(Payout changed);
}
