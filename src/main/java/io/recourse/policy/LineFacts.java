package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.Set;

/**
 * What is known about one line a customer wants to give back.
 *
 * @param number the case; null for a preview that leaves no receipt
 * @param item the case line; null in a preview
 * @param reason name of a {@code cases.Reason}
 * @param country country of delivery, may be null
 * @param purchasedAt decides which version of the rules holds
 * @param dates what terms about the goods are counted from
 * @param traits product traits of the order line
 * @param lineValue what the asked pieces cost
 * @param remedyAsked name of a {@code cases.Remedy}; null when the customer named none
 * @param warranty promised with the article on the day of purchase; null where none was (POL-08)
 * @param context what is known around the line
 */
public record LineFacts(
    CaseNumber number,
    Integer item,
    String reason,
    String country,
    Instant purchasedAt,
    GoodsDates dates,
    Set<String> traits,
    Money lineValue,
    Buyer buyer,
    String remedyAsked,
    ProductWarranty warranty,
    CaseContext context) {

  /** About a line of which nothing more is known. */
  public LineFacts(
      CaseNumber number,
      Integer item,
      String reason,
      String country,
      Instant purchasedAt,
      GoodsDates dates,
      Set<String> traits,
      Money lineValue,
      Buyer buyer,
      String remedyAsked,
      ProductWarranty warranty) {
    this(
        number,
        item,
        reason,
        country,
        purchasedAt,
        dates,
        traits,
        lineValue,
        buyer,
        remedyAsked,
        warranty,
        CaseContext.NONE);
  }

  /** About goods that came in one parcel; {@code deliveredAt} is null while they have not come. */
  public LineFacts(
      CaseNumber number,
      Integer item,
      String reason,
      String country,
      Instant purchasedAt,
      Instant deliveredAt,
      Set<String> traits,
      Money lineValue,
      Buyer buyer,
      String remedyAsked,
      ProductWarranty warranty) {
    this(
        number,
        item,
        reason,
        country,
        purchasedAt,
        GoodsDates.delivered(deliveredAt),
        traits,
        lineValue,
        buyer,
        remedyAsked,
        warranty);
  }
}
