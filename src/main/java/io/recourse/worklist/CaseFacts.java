package io.recourse.worklist;

import io.recourse.common.Money;
import java.util.List;

/**
 * What a list shows of the case behind a task.
 *
 * @param reachable whether the customer has an address for mail
 * @param language of the customer, as a tag
 * @param value goods asked about, at their order price; null where the case has no order
 */
public record CaseFacts(
    String number,
    String type,
    String status,
    String customerName,
    String customerLevel,
    boolean reachable,
    String language,
    String orderNumber,
    Money value,
    List<String> reasons,
    List<Article> articles) {

  /** The case without what names its customer. */
  public CaseFacts unnamed() {
    return new CaseFacts(
        number, type, status, null, null, reachable, language, null, value, reasons, articles);
  }

  /**
   * One article of the case, whatever number of lines asks about it.
   *
   * @param pieces of all its lines
   */
  public record Article(String name, int pieces) {}
}
