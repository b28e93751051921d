package io.recourse.payouts;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
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

  /**
   * Other payouts, and refunds, that count towards the same limit: of the same case or order at any
   * time, and of the same customer since then, by currency. Holds the customer's limit until the
   * transaction ends, so that a payout and a refund at once see each other.
   */
  List<Money> beside(Payout payout, Instant since);

  /** What the shop pays out or back since then beside this payout, by currency. */
  List<Money> ofShop(Payout payout, Instant since);

  void add(Payout ordered);

  /** Keeps hands, payee and end of one that was added. */
  void put(Payout changed);
}
