package io.recourse.settlement;

import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import io.recourse.refunds.Deduction;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ShippingMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the customer pays for the way back: one price a parcel, only where the rule says so, the
 * customer chose our label having seen its price (EU 2011/83 art. 6(6), 14(1)), and nothing in the
 * parcel travels at our cost. Minor units.
 */
@Component
public class ReturnFreight {

  static final String CUSTOMER = "CUSTOMER";

  private static final String GROUND =
      "Way back on our label, borne by the customer (EU 2011/83 art. 14(1))";

  private final SettlementRules rules;
  private final VerdictBook verdictBook;
  private final SettlementBook settlementBook;
  private final Parcels parcels;

  ReturnFreight(
      SettlementRules rules,
      VerdictBook verdictBook,
      SettlementBook settlementBook,
      Parcels parcels) {
    this.rules = rules;
    this.verdictBook = verdictBook;
    this.settlementBook = settlementBook;
    this.parcels = parcels;
  }

  /** A line's share is what is left of the price, never more than the line still brings. */
  public record Room(int item, long room) {}

  /** What a parcel would cost, before it is sent. */
  public long quoted(String currency, String method, Collection<String> payers) {
    boolean ours = method != null && !ShippingMethod.OWN_LABEL.name().equals(method);
    boolean theirs = !payers.isEmpty() && payers.stream().allMatch(CUSTOMER::equals);
    return ours && theirs ? rules.freight(currency) : 0;
  }

  /** What the parcel that brought the goods of this case costs beyond what was charged before. */
  long due(ServiceCase of, String currency) {
    Map<Integer, LineVerdict> verdicts = verdictBook.verdicts(of.number());
    long price =
        parcels.of(of.number()).stream()
            .filter(ReturnFreight::arrivedOnOurLabel)
            .mapToLong(
                parcel -> quoted(currency, of.state().returnMethod(), payers(of, parcel, verdicts)))
            .sum();
    long charged =
        settlementBook.settlements(of.number()).values().stream()
            .mapToLong(LineSettlement::freight)
            .sum();
    return Math.max(0, price - charged);
  }

  public static List<Deduction> spread(long freight, List<Room> rooms) {
    List<Deduction> deductions = new ArrayList<>();
    long left = freight;
    for (Room room : rooms) {
      long share = Math.min(left, room.room());
      if (share > 0) {
        deductions.add(new Deduction(room.item(), Deduction.Kind.RETURN_FREIGHT, share, GROUND));
      }
      left -= share;
    }
    return deductions;
  }

  private static boolean arrivedOnOurLabel(Parcel parcel) {
    return parcel.direction() == ParcelDirection.RETURN
        && parcel.status() == ParcelStatus.DELIVERED
        && parcel.method() != ShippingMethod.OWN_LABEL;
  }

  private static List<String> payers(
      ServiceCase of, Parcel parcel, Map<Integer, LineVerdict> verdicts) {
    return of.lines().stream()
        .filter(line -> parcel.items().containsKey(line.item()))
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .map(line -> verdicts.get(line.item()))
        .map(verdict -> verdict == null ? "" : verdict.freightPaidBy())
        .toList();
  }
}
