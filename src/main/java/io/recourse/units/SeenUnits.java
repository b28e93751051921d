package io.recourse.units;

import io.recourse.cases.CaseAccess;
import io.recourse.common.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Units as their reader may see them: staff all, customers their own; others look unknown. */
@Component
public class SeenUnits {

  private final FindUnit units;
  private final UnitHistory history;
  private final CaseAccess access;

  SeenUnits(FindUnit units, UnitHistory history, CaseAccess access) {
    this.units = units;
    this.history = history;
    this.access = access;
  }

  /**
   * @throws Problem NOT_FOUND for a missing and for a foreign unit alike
   */
  public Unit demand(String serial, Authentication who) {
    return units
        .find(new Serial(serial.strip()))
        .filter(unit -> !access.isCustomer(who) || isTheirs(unit, who))
        .orElseThrow(() -> Problem.notFound("unit.unknown"));
  }

  /** What befell it: staff see all, customers what their own cases tell. */
  public UnitHistory.Story story(Unit unit, Authentication who) {
    UnitHistory.Story all = history.of(unit);
    return access.isCustomer(who) ? all.of(who.getName()) : all;
  }

  /** Its facts: customers are not told of an order that was another's. */
  public Unit facts(Unit unit, Authentication who) {
    return access.isCustomer(who) ? unit.asOfOwner() : unit;
  }

  public boolean isCustomer(Authentication who) {
    return access.isCustomer(who);
  }

  private static boolean isTheirs(Unit unit, Authentication who) {
    return who.getName().equals(unit.owner());
  }
}
