package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored refunds. */
public interface Refunds {

  /** Returns false, and stores nothing, when the decision has this part already. */
  boolean add(Refund refund);

  void addItems(RefundId decision, List<RefundItem> items);

  /**
   * Of a decision without items: how much of it counts against which line of the order.
   *
   * @param byLine minor units
   */
  void addShares(RefundId decision, Map<Integer, Long> byLine);

  /**
   * @throws io.recourse.common.Problem NOT_FOUND when there is none
   */
  Refund get(RefundId id);

  /** As {@link #get}, holding the row lock until the transaction ends. */
  Refund lock(RefundId id);

  /** Every part of the decision that the id names. */
  List<Refund> parts(RefundId decision);

  List<Refund> ofDecision(String decisionKey);

  List<Refund> ofCase(CaseNumber number);

  /** Decisions of which money is reserved and nothing was sent. */
  List<RefundId> reserved();

  /** Every part of these decisions, and these parts. */
  List<Refund> ofDecisions(Collection<RefundId> decisions, Collection<RefundId> parts);

  /** The refund a provider talks about, by our key or by its own name for it. */
  Optional<RefundId> named(String idempotencyKey, String providerRef);

  List<RefundItem> items(RefundId decision);

  /** Writes what changed and publishes the refund's events. */
  void save(Refund refund);

  /** What refunds of the order, cancelled ones left out, have taken. */
  RefundedSoFar soFar(String orderNumber);

  /** Minor units given back per payment of the order, cancelled refunds left out. */
  Map<Integer, Long> perPayment(String orderNumber);

  /**
   * Other refunds, and what is paid out beside them, that count towards the same limit: of the same
   * order at any time, and of the same customer since then. Holds the customer's limit until the
   * transaction ends, so that two refunds at once see each other. Cancelled ones left out.
   */
  List<Money> beside(RefundPromise promise, Instant since);

  /** What the shop promised since then beside this decision, payouts too, by currency. */
  List<Money> ofShop(RefundId decision, Instant since);

  /** Staff who filed the case, granted a line or accepted its goods, the latest first. */
  Set<String> deciders(CaseNumber number);
}
