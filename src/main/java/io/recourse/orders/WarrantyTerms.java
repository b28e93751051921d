package io.recourse.orders;

import java.util.Set;

/**
 * What a warranty covers beside its length.
 *
 * @param partsShare percent of the parts it pays
 * @param labourShare percent of the labour it pays
 * @param exclusions codes of faults, or traits of goods such as MISUSED, it does not answer for
 * @param transferable whether it goes on for who gets the goods from the first buyer
 * @param monthsAfterRepair months by which it grows once the goods were repaired
 */
public record WarrantyTerms(
    int partsShare,
    int labourShare,
    Set<String> exclusions,
    boolean transferable,
    int monthsAfterRepair) {

  /** All of parts and labour, whoever has the goods. */
  public static final WarrantyTerms FULL = new WarrantyTerms(100, 100, Set.of(), true, 0);

  public static final int MOST_MONTHS_AFTER_REPAIR = 60;

  public WarrantyTerms {
    exclusions = Set.copyOf(exclusions);
  }

  /** Whether a fault, or what was found of the goods, is left out. */
  public boolean excludes(String fault, Set<String> found) {
    return exclusions.stream().anyMatch(one -> one.equalsIgnoreCase(fault) || found.contains(one));
  }
}
