package io.recourse.transitdamage;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ShippingMethod;
import io.recourse.transitdamage.DamagedLine.Bearer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code transitRisk} who bears the risk of goods that come back; with a receipt.
 */
@Component
class JudgeRisk {

  private static final String TABLE = "transitRisk";
  private static final Set<Reason> CHANGE_OF_MIND =
      EnumSet.of(
          Reason.UNWANTED,
          Reason.SIZE,
          Reason.COLOUR_STYLE,
          Reason.USAGE_DIFFICULTY,
          Reason.PRICE,
          Reason.DUPLICATE_ORDER);

  private final Decisions decisions;

  JudgeRisk(Decisions decisions) {
    this.decisions = decisions;
  }

  Bearer of(ServiceCase of, CaseLine line, Parcel parcel) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("carrierOf", parcel.method() == ShippingMethod.OWN_LABEL ? "CUSTOMER" : "SHOP");
    facts.put("changeOfMind", CHANGE_OF_MIND.contains(line.reason()));
    facts.put("country", of.origin().country() == null ? "" : of.origin().country());
    Judgement said = decisions.evaluate(TABLE, of.number(), line.item(), facts);
    return Bearer.valueOf(said.text("bearer"));
  }
}
