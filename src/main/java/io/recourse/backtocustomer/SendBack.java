package io.recourse.backtocustomer;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ShippingMethod;
import io.recourse.surplus.SendSurplus;
import io.recourse.terms.CaseClocks;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns goods that are here but not ours to keep: rejected ones, and those of a withdrawal. */
@Service
public class SendBack {

  private static final Set<GoodsState> HERE =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);

  private final Cases cases;
  private final SettlementBook book;
  private final BookParcel parcels;
  private final CaseClocks clocks;
  private final SendSurplus surplus;

  SendBack(
      Cases cases,
      SettlementBook book,
      BookParcel parcels,
      CaseClocks clocks,
      SendSurplus surplus) {
    this.cases = cases;
    this.book = book;
    this.parcels = parcels;
    this.clocks = clocks;
    this.surplus = surplus;
  }

  /** Rejected pieces travel back to the customer. */
  @Transactional
  public void sendRejected(CaseNumber number) {
    Map<Integer, LineSettlement> lines = book.settlements(number);
    Map<Integer, Integer> rejected = new TreeMap<>();
    for (CaseLine line : cases.get(number).lines()) {
      LineSettlement kept = lines.getOrDefault(line.item(), LineSettlement.of(line.item()));
      add(rejected, line.item(), kept.rejectedHere(line));
    }
    book(number, rejected, "rejected");
    lines.keySet().retainAll(rejected.keySet());
    lines.replaceAll((item, line) -> line.back(rejected.get(item)));
    book.keep(number, lines.values());
    ServiceCase of = cases.lock(number);
    rejected.keySet().stream()
        .filter(item -> of.line(item).acceptedQuantity() == 0)
        .forEach(item -> of.goods(item, GoodsState.BACK_TO_CUSTOMER));
    cases.save(of);
  }

  /** The customer withdrew while the goods were here; then the case ends. */
  @Transactional
  public void sendHome(CaseNumber number) {
    surplus.sendAll(number);
    Map<Integer, Integer> withdrawn = new TreeMap<>();
    cases.get(number).lines().stream()
        .filter(SendBack::isHereWithdrawn)
        .forEach(line -> add(withdrawn, line.item(), here(line)));
    if (withdrawn.isEmpty()) {
      nothingMoreToSend(number);
      return;
    }
    book(number, withdrawn, "withdrawn");
    ServiceCase of = cases.lock(number);
    withdrawn.keySet().forEach(item -> of.goods(item, GoodsState.BACK_TO_CUSTOMER));
    clocks.breach(number, ReturnLateParcel.CLOCK);
    of.close("Withdrawn by the customer.");
    cases.save(of);
  }

  private void nothingMoreToSend(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      of.nothingExpected();
      cases.save(of);
    }
  }

  public static boolean isHereWithdrawn(CaseLine line) {
    return line.decision() == LineDecision.WITHDRAWN && HERE.contains(line.goods());
  }

  private static int here(CaseLine line) {
    if (line.receivedQuantity() > 0) {
      return line.receivedQuantity();
    }
    return line.approvedQuantity() > 0 ? line.approvedQuantity() : line.quantity();
  }

  private void book(CaseNumber number, Map<Integer, Integer> pieces, String why) {
    if (!pieces.isEmpty()) {
      String key = number + "/" + why + "/" + pieces;
      parcels.book(number, ParcelDirection.BACK_TO_CUSTOMER, ShippingMethod.LABEL, pieces, key);
    }
  }

  private static void add(Map<Integer, Integer> pieces, int item, int count) {
    if (count > 0) {
      pieces.put(item, count);
    }
  }
}
