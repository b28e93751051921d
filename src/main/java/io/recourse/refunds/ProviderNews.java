package io.recourse.refunds;

/** Takes the reports of payment providers that are about something else than refunds. */
public interface ProviderNews {

  /**
   * @param type of the event, such as {@code payment_intent.succeeded}
   */
  boolean takes(String type);

  /** One verified report, as it came; duplicates change nothing. */
  void receive(String provider, String body);
}
