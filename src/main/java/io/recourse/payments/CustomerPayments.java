package io.recourse.payments;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored requests for money and what came of them. */
public interface CustomerPayments {

  Optional<CustomerPayment> find(PaymentId id);

  /** Those of a case, the oldest first. */
  List<CustomerPayment> ofCase(CaseNumber number);

  /**
   * Open charges of stored methods that were asked for before then, by id; a page of them.
   *
   * @param last of the page before; null for the first
   */
  List<CustomerPayment> unclear(Instant before, CustomerPayment last);

  void add(CustomerPayment payment);

  void save(CustomerPayment payment);

  boolean isReceived(String providerRef);

  void add(ReceivedPayment receipt);

  /** What was taken on a request, the oldest first. */
  List<ReceivedPayment> receipts(PaymentId id);

  /** What was taken on a case, the oldest first. */
  List<ReceivedPayment> receipts(CaseNumber number);

  /** What was kept of a receipt goes back after all. */
  void givenBack(ReceivedPayment receipt);
}
