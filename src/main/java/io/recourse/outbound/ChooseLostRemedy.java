package io.recourse.outbound;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What can be done about a parcel that did not arrive, and what is done when nobody says: goods
 * that came back, and articles of an exchange that the shop still has, are sent once more; else
 * what was paid goes back; where neither can be, the customer is told and asked.
 */
@Component
class ChooseLostRemedy {

  private final OutboundBook book;
  private final Products products;
  private final WorthOfParcel worth;

  ChooseLostRemedy(OutboundBook book, Products products, WorthOfParcel worth) {
    this.book = book;
    this.products = products;
    this.worth = worth;
  }

  LostRemedy byDefault(ServiceCase of, Parcel parcel) {
    boolean first = !book.isSecond(parcel.trackingNumber());
    if (first && canBeSent(of, parcel)) {
      return LostRemedy.SEND_AGAIN;
    }
    boolean stillHere = isBack(parcel) && !isReplacement(parcel);
    return !stillHere && worth.of(of, parcel).isPresent() ? LostRemedy.REFUND : LostRemedy.TELL;
  }

  /**
   * @throws Problem CONFLICT when it cannot be done
   */
  void demandPossible(ServiceCase of, Parcel parcel, LostRemedy remedy) {
    if (remedy == LostRemedy.SEND_AGAIN && !canBeSent(of, parcel)) {
      throw Problem.conflict("outbound.nothingToSend");
    }
    if (remedy == LostRemedy.REFUND && worth.of(of, parcel).isEmpty()) {
      throw Problem.conflict("outbound.noWorth");
    }
  }

  private boolean canBeSent(ServiceCase of, Parcel parcel) {
    return isBack(parcel) || isReplacement(parcel) && isInStock(of, parcel);
  }

  /**
   * An article that the shop told nothing of is believed to be there, as when it was first sent.
   */
  private boolean isInStock(ServiceCase of, Parcel parcel) {
    Map<String, Integer> wanted = new HashMap<>();
    parcel
        .items()
        .forEach(
            (item, pieces) ->
                wanted.merge(ParcelContents.sku(parcel, of.line(item)), pieces, Integer::sum));
    Map<String, Product> known = products.find(wanted.keySet());
    return known.values().stream().allMatch(each -> each.hasInStock(wanted.get(each.sku())));
  }

  private static boolean isBack(Parcel parcel) {
    return parcel.status() == ParcelStatus.RETURNED;
  }

  private static boolean isReplacement(Parcel parcel) {
    return parcel.direction() == ParcelDirection.REPLACEMENT;
  }
}
