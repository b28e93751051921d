package io.recourse.portal.web;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import java.util.List;
import java.util.stream.Stream;

/** What a customer may choose from on the return form. */
public final class Choices {

  /** Those most returns have; the others are a tap further away. */
  public static final List<Reason> FIRST_REASONS =
      List.of(
          Reason.UNWANTED,
          Reason.SIZE,
          Reason.COLOUR_STYLE,
          Reason.USAGE_DIFFICULTY,
          Reason.DEFECTIVE,
          Reason.DAMAGED,
          Reason.NOT_AS_DESCRIBED);

  public static final List<Reason> OTHER_REASONS =
      List.of(
          Reason.FAULT_IN_USE,
          Reason.DAMAGED_PACKAGING,
          Reason.WRONG_ITEM,
          Reason.MISSING_PART,
          Reason.LATE,
          Reason.DUPLICATE_ORDER,
          Reason.COUNTERFEIT,
          Reason.SAFETY,
          Reason.REFUSED_DELIVERY);

  public static final List<Reason> REASONS =
      Stream.of(FIRST_REASONS, OTHER_REASONS).flatMap(List::stream).toList();

  /** Side by side (RET-09); those for faults only as far as policy offers them for the reason. */
  public static final List<Remedy> REMEDIES =
      List.of(Remedy.REFUND, Remedy.EXCHANGE, Remedy.REPAIR, Remedy.PRICE_REDUCTION);

  public static final List<String> METHODS = List.of("LABEL", "DROP_OFF", "PICK_UP", "OWN_LABEL");

  private Choices() {}
}
