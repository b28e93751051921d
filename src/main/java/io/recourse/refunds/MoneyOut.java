package io.recourse.refunds;

import java.time.Instant;

/**
 * What really left for one refund and by which hand. The customer has the money once when {@link
 * #times()} is 1, not at all when it is 0, and once too often when it is 2.
 *
 * @param byProvider whether the provider counts as having paid
 * @param byHand how often finance paid by other means
 * @param recovered how often a second payment was got back
 * @param how who or what paid last: {@link #BY_PROVIDER}, {@link #RESOLVED}, or the other means,
 *     such as BANK_TRANSFER; null while nothing was paid
 * @param reference the bank's name for the last payment by hand; null without one
 * @param payer who paid by hand last; null without one
 * @param report the provider's last word of its own accord: SETTLED or FAILED, with the reason
 * @param reportedAt when it came
 */
public record MoneyOut(
    boolean byProvider,
    int byHand,
    int recovered,
    String how,
    String reference,
    String payer,
    String report,
    Instant reportedAt) {

  /** Paid by the provider, who said so itself. */
  public static final String BY_PROVIDER = "PROVIDER";

  /** Paid by the provider, as finance found in its books. */
  public static final String RESOLVED = "RESOLVED";

  static final MoneyOut NOTHING = new MoneyOut(false, 0, 0, null, null, null, null, null);

  /** How often the customer has the money now. */
  public int times() {
    return (byProvider ? 1 : 0) + byHand - recovered;
  }

  public boolean isOnceTooOften() {
    return times() > 1;
  }

  /** Whether the provider's last word of its own accord was that it paid. */
  boolean isReportedPaid() {
    return report != null && report.startsWith(PaymentNews.Status.SETTLED.name());
  }

  /**
   * Whether the customer has this money from finance alone.
   *
   * @param payment which payment by hand, from 1; a later one is another
   */
  boolean isOnlyByHand(int payment) {
    return !byProvider && byHand == payment && times() > 0;
  }

  /** Whether it was paid at some time, even if the payment came back. */
  boolean wasPaid() {
    return how != null;
  }

  MoneyOut paidByProvider(String found) {
    String kept = times() > 0 ? how : found;
    return new MoneyOut(true, byHand, recovered, kept, reference, payer, report, reportedAt);
  }

  MoneyOut notPaidByProvider() {
    return new MoneyOut(false, byHand, recovered, how, reference, payer, report, reportedAt);
  }

  MoneyOut paidByHand(String means, String named, String by) {
    return new MoneyOut(byProvider, byHand + 1, recovered, means, named, by, report, reportedAt);
  }

  MoneyOut gotBack() {
    return new MoneyOut(
        byProvider, byHand, recovered + 1, how, reference, payer, report, reportedAt);
  }

  MoneyOut reported(String said, Instant at) {
    return new MoneyOut(byProvider, byHand, recovered, how, reference, payer, said, at);
  }
}
