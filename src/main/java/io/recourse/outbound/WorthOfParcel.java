package io.recourse.outbound;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.ReturnedPieces;
import io.recourse.shipping.Parcel;
import io.recourse.surplus.Surplus;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a lost parcel is to be made good with: what was paid for the pieces and not paid back yet;
 * for goods beyond the request what the article costs today.
 */
@Component
class WorthOfParcel {

  /** Per line of the case, and in all. */
  record Worth(List<RefundItem> items, Money amount) {}

  private final Orders orders;
  private final Products products;
  private final ComputeRefund refunds;
  private final ParcelContents contents;

  WorthOfParcel(Orders orders, Products products, ComputeRefund refunds, ParcelContents contents) {
    this.orders = orders;
    this.products = products;
    this.refunds = refunds;
    this.contents = contents;
  }

  /** Empty where there is nothing to pay back, or nobody knows what it was worth. */
  Optional<Worth> of(ServiceCase of, Parcel parcel) {
    return Optional.ofNullable(of.orderNumber())
        .flatMap(orders::find)
        .flatMap(
            order -> parcel.items().isEmpty() ? beyond(order, parcel) : lines(order, of, parcel))
        .filter(worth -> worth.amount().exceedsZero());
  }

  private Optional<Worth> lines(Order order, ServiceCase of, Parcel parcel) {
    List<ReturnedPieces> pieces =
        parcel.items().entrySet().stream()
            .map(
                in ->
                    new ReturnedPieces(
                        in.getKey(), of.line(in.getKey()).orderLine(), in.getValue()))
            .toList();
    try {
      List<RefundItem> items = refunds.hold(order).compute(pieces, RefundTerms.PLAIN);
      long sum = items.stream().mapToLong(RefundItem::amount).sum();
      return Optional.of(new Worth(items, new Money(sum, order.currency())));
    } catch (Problem paidBackBefore) {
      return Optional.empty();
    }
  }

  private Optional<Worth> beyond(Order order, Parcel parcel) {
    long sum = 0;
    for (Surplus goods : contents.beyond(parcel)) {
      Optional<Money> price =
          Optional.ofNullable(goods.found().sku())
              .flatMap(products::find)
              .map(Product::listPrice)
              .filter(listed -> listed.currency().equals(order.currency()));
      if (price.isEmpty()) {
        return Optional.empty();
      }
      sum += Math.multiplyExact(price.get().amount(), goods.sentBack());
    }
    return Optional.of(new Worth(List.of(), new Money(sum, order.currency())));
  }
}
