package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which serials are pieces of a line: those it was sold with, and what was given for them. */
@Component
class SerialCheck {

  private final ObjectProvider<OwnRequest> own;

  SerialCheck(ObjectProvider<OwnRequest> own) {
    this.own = own;
  }

  /**
   * As the shop writes it: people copy a number in small letters. A line of one piece needs none
   * told. Empty where it is no piece.
   */
  Optional<String> known(CaseType type, String told, Order order, OrderLine bought) {
    if (told == null) {
      return onlyPiece(bought);
    }
    if (bought.serials().isEmpty()) {
      return Optional.of(told);
    }
    return bought.serials().stream()
        .filter(told.strip()::equalsIgnoreCase)
        .findFirst()
        .or(() -> Optional.of(told.strip()).filter(it -> isGiven(type, it, order, bought)));
  }

  private static Optional<String> onlyPiece(OrderLine bought) {
    return bought.quantity() == 1 && bought.serials().size() == 1
        ? Optional.of(bought.serials().get(0))
        : Optional.empty();
  }

  private boolean isGiven(CaseType type, String serial, Order order, OrderLine bought) {
    return own.stream().anyMatch(one -> one.type() == type && one.isPieceOf(serial, order, bought));
  }
}
