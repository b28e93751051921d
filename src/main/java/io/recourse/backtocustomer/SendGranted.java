package io.recourse.backtocustomer;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ShippingMethod;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that came in by right and stay the customer's, such as for a repair, go home again. */
@Service
public class SendGranted {

  private static final Set<GoodsState> HERE =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);

  private final Cases cases;
  private final BookParcel book;
  private final Parcels parcels;

  SendGranted(Cases cases, BookParcel book, Parcels parcels) {
    this.cases = cases;
    this.book = book;
    this.parcels = parcels;
  }

  /** One parcel for all that is here; goods that came a second time go a second time. */
  @Transactional
  public void sendHome(CaseNumber number) {
    Map<Integer, Integer> pieces =
        cases.get(number).lines().stream()
            .filter(SendGranted::isHere)
            .collect(Collectors.toMap(CaseLine::item, SendGranted::pieces));
    if (pieces.isEmpty()) {
      return;
    }
    book.book(number, ParcelDirection.BACK_TO_CUSTOMER, ShippingMethod.LABEL, pieces, key(number));
    ServiceCase of = cases.lock(number);
    pieces.keySet().stream()
        .filter(item -> of.line(item).goods() != GoodsState.BACK_TO_CUSTOMER)
        .forEach(item -> of.goods(item, GoodsState.BACK_TO_CUSTOMER));
    cases.save(of);
  }

  private String key(CaseNumber number) {
    long visits =
        parcels.of(number).stream()
            .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
            .count();
    return number + "/home/" + visits;
  }

  private static boolean isHere(CaseLine line) {
    return line.decision() == LineDecision.APPROVED
        && line.acceptedQuantity() == 0
        && HERE.contains(line.goods());
  }

  private static int pieces(CaseLine line) {
    return line.receivedQuantity() > 0 ? line.receivedQuantity() : line.approvedQuantity();
  }
}
