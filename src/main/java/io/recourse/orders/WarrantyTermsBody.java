package io.recourse.orders;

import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Terms of a warranty as they are told; what is left out covers all. */
public record WarrantyTermsBody(
    Integer partsShare,
    Integer labourShare,
    Set<String> exclusions,
    Boolean transferable,
    Integer monthsAfterRepair) {

  private static final int MOST_EXCLUSIONS = 100;

  /** What is wrong with them, by pointers below this one. */
  public List<FieldError> flaws(String at) {
    List<FieldError> flaws = new ArrayList<>();
    within(flaws, at + "/partsShare", partsShare, 100);
    within(flaws, at + "/labourShare", labourShare, 100);
    within(
        flaws,
        at + "/monthsAfterRepair",
        monthsAfterRepair,
        WarrantyTerms.MOST_MONTHS_AFTER_REPAIR);
    if (exclusions != null
        && (exclusions.size() > MOST_EXCLUSIONS
            || exclusions.stream().anyMatch(WarrantyTermsBody::isNoCode))) {
      flaws.add(new FieldError(at + "/exclusions", "warranty.exclusions"));
    }
    return flaws;
  }

  public WarrantyTerms terms() {
    return new WarrantyTerms(
        orElse(partsShare, 100),
        orElse(labourShare, 100),
        exclusions == null ? Set.of() : exclusions,
        !Boolean.FALSE.equals(transferable),
        orElse(monthsAfterRepair, 0));
  }

  private static boolean isNoCode(String code) {
    return code == null || !code.matches("[A-Z][A-Z0-9_]{0,59}");
  }

  private static void within(List<FieldError> flaws, String pointer, Integer told, int most) {
    if (told != null && (told < 0 || told > most)) {
      flaws.add(FieldError.of(pointer, "field.between", 0, most));
    }
  }

  private static int orElse(Integer told, int other) {
    return told == null ? other : told;
  }
}
