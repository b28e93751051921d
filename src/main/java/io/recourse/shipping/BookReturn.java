package io.recourse.shipping;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books one return parcel for everything granted on a case, by the way the customer chose (RET-03).
 * A parcel that is on the road already, because the request was withdrawn meanwhile, is that
 * parcel.
 */
@Service
public class BookReturn {

  private static final Set<GoodsState> LATE =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.LOST);
  private static final Set<GoodsState> NOT_SENT = EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL);

  private final Cases cases;
  private final BookParcel book;
  private final Parcels parcels;

  BookReturn(Cases cases, BookParcel book, Parcels parcels) {
    this.cases = cases;
    this.parcels = parcels;
    this.book = book;
  }

  @Transactional
  public Parcel book(CaseNumber number, String bookingKey, PromisedDays promised) {
    ServiceCase of = cases.get(number);
    return late(of)
        .or(() -> alive(of))
        .orElseGet(
            () ->
                book.book(
                    number, ParcelDirection.RETURN, method(of), granted(of), bookingKey, promised));
  }

  private Optional<Parcel> late(ServiceCase of) {
    return parcels.of(of.number()).stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN && parcel.isHandedOver())
        .filter(parcel -> of.lines().stream().anyMatch(line -> isLateIn(parcel, line)))
        .reduce((earlier, later) -> later);
  }

  // A label that could not be taken back, because the carrier says that it is in use.
  private Optional<Parcel> alive(ServiceCase of) {
    Set<Integer> items = granted(of).keySet();
    return parcels.of(of.number()).stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
        .filter(parcel -> parcel.status() == ParcelStatus.BOOKED && !parcel.calledOff())
        .filter(parcel -> parcel.items().keySet().containsAll(items))
        .findFirst();
  }

  private static boolean isLateIn(Parcel parcel, CaseLine line) {
    return parcel.items().containsKey(line.item())
        && isAwaited(line)
        && (ParcelStage.of(parcel.status()) == ParcelStage.ON_ITS_WAY
            || LATE.contains(line.goods()));
  }

  private static boolean isAwaited(CaseLine line) {
    boolean open = line.decision() == LineDecision.APPROVED && line.acceptedQuantity() == 0;
    return line.decision() == LineDecision.WITHDRAWN || open && !NOT_SENT.contains(line.goods());
  }

  private static ShippingMethod method(ServiceCase of) {
    return Arrays.stream(ShippingMethod.values())
        .filter(method -> method.name().equals(of.state().returnMethod()))
        .findFirst()
        .orElse(ShippingMethod.LABEL);
  }

  private static Map<Integer, Integer> granted(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> line.approvedQuantity() > 0 && line.acceptedQuantity() == 0)
        .filter(line -> NOT_SENT.contains(line.goods()))
        .collect(Collectors.toMap(CaseLine::item, CaseLine::approvedQuantity));
  }
}
