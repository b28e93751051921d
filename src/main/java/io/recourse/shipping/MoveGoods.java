package io.recourse.shipping;

import static io.recourse.cases.GoodsState.BACK_TO_CUSTOMER;
import static io.recourse.cases.GoodsState.INSPECTED;
import static io.recourse.cases.GoodsState.IN_TRANSIT;
import static io.recourse.cases.GoodsState.LABEL;
import static io.recourse.cases.GoodsState.LOST;
import static io.recourse.cases.GoodsState.NOT_DUE;
import static io.recourse.cases.GoodsState.RECEIVED;
import static io.recourse.cases.GoodsState.SHORT;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Lets the goods track of the lines follow their parcel. A track that went further already, because
 * the warehouse was faster than the carrier's news, stays where it is. Of an ended case only what
 * was withdrawn still travels.
 */
@Service
class MoveGoods {

  private static final Map<GoodsState, Set<GoodsState>> FROM =
      Map.of(
          LABEL, EnumSet.of(NOT_DUE),
          NOT_DUE, EnumSet.of(LABEL, IN_TRANSIT),
          IN_TRANSIT, EnumSet.of(NOT_DUE, LABEL),
          RECEIVED, EnumSet.of(NOT_DUE, LABEL, IN_TRANSIT, LOST),
          LOST, EnumSet.of(LABEL, IN_TRANSIT),
          BACK_TO_CUSTOMER, EnumSet.of(RECEIVED, SHORT, INSPECTED));

  void follow(ServiceCase of, Parcel parcel) {
    target(parcel).ifPresent(goods -> move(of, parcel, goods));
  }

  private static void move(ServiceCase of, Parcel parcel, GoodsState goods) {
    of.lines().stream()
        .filter(line -> parcel.items().containsKey(line.item()))
        .filter(line -> !of.isEnded() || line.decision() == LineDecision.WITHDRAWN)
        .filter(line -> mayFollow(line, goods))
        .map(CaseLine::item)
        .toList()
        .forEach(item -> of.goods(item, goods));
  }

  private static boolean mayFollow(CaseLine line, GoodsState goods) {
    boolean granted = line.decision() == LineDecision.APPROVED;
    return FROM.get(goods).contains(line.goods())
        && (granted || goods != LABEL && goods != IN_TRANSIT);
  }

  private static Optional<GoodsState> target(Parcel parcel) {
    return switch (parcel.direction()) {
      case RETURN -> Optional.ofNullable(comingBack(parcel.status()));
      case BACK_TO_CUSTOMER ->
          parcel.status() == ParcelStatus.DELIVERED
              ? Optional.of(BACK_TO_CUSTOMER)
              : Optional.empty();
      case REPLACEMENT -> Optional.empty();
    };
  }

  private static GoodsState comingBack(ParcelStatus status) {
    return switch (status) {
      case BOOKED -> LABEL;
      case IN_TRANSIT, EXCEPTION, DAMAGED, RETURN_TO_SENDER -> IN_TRANSIT;
      case DELIVERED -> RECEIVED;
      case LOST -> LOST;
      case RETURNED, VOIDED -> NOT_DUE;
    };
  }
}
