package io.recourse.portal.web;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import java.util.List;

/** What a customer may choose from on the return form. */
public final class Choices {

  public static final List<Reason> REASONS =
      List.of(
          Reason.UNWANTED,
          Reason.SIZE,
          Reason.COLOUR_STYLE,
          Reason.DEFECTIVE,
          Reason.FAULT_IN_USE,
          Reason.DAMAGED,
          Reason.DAMAGED_PACKAGING,
          Reason.NOT_AS_DESCRIBED,
          Reason.WRONG_ITEM,
          Reason.MISSING_PART,
          Reason.LATE,
          Reason.DUPLICATE_ORDER,
          Reason.COUNTERFEIT,
          Reason.SAFETY,
          Reason.REFUSED_DELIVERY);

  public static final List<Remedy> REMEDIES = List.of(Remedy.REFUND, Remedy.EXCHANGE);

  public static final List<String> METHODS = List.of("LABEL", "DROP_OFF", "PICK_UP", "OWN_LABEL");

  private Choices() {}
}
