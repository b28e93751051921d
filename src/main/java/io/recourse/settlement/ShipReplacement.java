package io.recourse.settlement;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ShippingMethod;
import io.recourse.stock.HoldStock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the wanted goods for what was accepted in exchange. */
@Service
public class ShipReplacement {

  private final Cases cases;
  private final SettlementBook book;
  private final BookParcel parcels;
  private final HoldStock stock;

  ShipReplacement(Cases cases, SettlementBook book, BookParcel parcels, HoldStock stock) {
    this.cases = cases;
    this.book = book;
    this.parcels = parcels;
    this.stock = stock;
  }

  /** The carrier is asked before anything is locked; what it was asked for must still be due. */
  @Transactional
  public void ship(CaseNumber number) {
    List<LineSettlement> lines = due(number);
    parcels.book(
        number,
        ParcelDirection.REPLACEMENT,
        ShippingMethod.LABEL,
        lines.stream().collect(Collectors.toMap(LineSettlement::item, LineSettlement::pending)),
        lines.stream()
            .map(line -> line.item() + "@" + line.settled())
            .collect(Collectors.joining("+", number + "/replacement/", "")));
    cases.lock(number);
    if (!due(number).equals(lines)) {
      throw new IllegalStateException("What is due changed while the carrier was asked");
    }
    book.keep(number, lines.stream().map(LineSettlement::done).toList());
    stock.shipped(
        number,
        lines.stream().collect(Collectors.toMap(LineSettlement::item, LineSettlement::pending)));
  }

  private List<LineSettlement> due(CaseNumber number) {
    return book.settlements(number).values().stream().filter(LineSettlement::exchanges).toList();
  }
}
