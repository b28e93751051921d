package io.recourse.quotes;

import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.decision.LineJudge;
import io.recourse.decision.WarrantyAtPurchase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeReturn;
import io.recourse.policy.LineFacts;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.ProductWarranty;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.ReturnVerdict;
import io.recourse.policy.TermName;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.ReturnedPieces;
import io.recourse.terms.LineTraits;
import io.recourse.terms.PurchaseFacts;
import io.recourse.terms.ReturnsBefore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says before a request what it would bring, line by line; keeps nothing. */
@Service
public class QuoteReturn {

  private static final int MOST_LINES = 200;

  private final Orders orders;
  private final JudgeReturn policy;
  private final PolicyTerms terms;
  private final LocalDays days;
  private final QuoteSums sums;
  private final QuoteExchange exchange;
  private final WarrantyAtPurchase warranty;
  private final ReturnsBefore before;
  private final LineTraits traits;
  private final CurrentActor actor;

  QuoteReturn(
      Orders orders,
      JudgeReturn policy,
      PolicyTerms terms,
      LocalDays days,
      QuoteSums sums,
      QuoteExchange exchange,
      WarrantyAtPurchase warranty,
      ReturnsBefore before,
      LineTraits traits,
      CurrentActor actor) {
    this.orders = orders;
    this.policy = policy;
    this.terms = terms;
    this.days = days;
    this.sums = sums;
    this.exchange = exchange;
    this.warranty = warranty;
    this.before = before;
    this.traits = traits;
    this.actor = actor;
  }

  /**
   * @param method how the goods would come back, name of a {@code ShippingMethod}; may be null
   * @throws Problem NOT_FOUND for an order that is unknown or somebody else's, INVALID for a line
   */
  @Transactional
  public Quote quote(String orderNumber, List<QuoteLine> lines, String method) {
    Order order = orders.find(orderNumber).filter(this::isTheirs).orElseThrow(QuoteReturn::unknown);
    if (order.neverLeft()) {
      throw Problem.invalid("/orderNumber", "order.notSent", order.fulfilment().status().name());
    }
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw Problem.invalid("/lines", "line.between", MOST_LINES);
    }
    List<LineFacts> facts = facts(order, lines);
    exchange.demandSound(order, lines);
    List<ReturnVerdict> verdicts = policy.judge(facts);
    List<ReturnedPieces> pieces = new ArrayList<>();
    Map<Integer, QuotedExchange> exchanges = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      QuoteLine line = lines.get(i);
      if (QuoteExchange.isAsked(line, verdicts.get(i))) {
        exchanges.put(i + 1, exchange.of(order, line));
      } else if (verdicts.get(i).eligible()) {
        pieces.add(new ReturnedPieces(i + 1, line.line(), line.quantity()));
      }
    }
    List<RefundItem> items = sums.of(order, pieces, verdicts, method);
    return Quote.of(order, lines, verdicts, items, exchanges, paidWithin(order));
  }

  /** What the rules say of lines of an order, one verdict a line, whoever asks; keeps nothing. */
  @Transactional
  public List<ReturnVerdict> judge(Order order, List<QuoteLine> lines) {
    return policy.judge(facts(order, lines));
  }

  private String paidWithin(Order order) {
    LocalDate bought = days.dayOf(order.placedAt(), order.country());
    ResolvedTerms resolved =
        terms.forCase(order.country(), bought, PurchaseFacts.buyer(order), Set.of());
    return resolved.iso(TermName.REFUND);
  }

  private boolean isTheirs(Order order) {
    Actor asks = actor.actor();
    return !asks.isCustomer() || order.customer().is(asks.id());
  }

  private static OrderLine bought(Order order, QuoteLine line, String at) {
    OrderLine bought =
        order
            .line(line.line())
            .orElseThrow(() -> Problem.invalid(at + "/line", "order.noSuchLine"));
    if (line.quantity() < 1 || line.quantity() > bought.openQuantity()) {
      throw Problem.invalid(at + "/quantity", "line.piecesBetween", bought.openQuantity());
    }
    return bought;
  }

  private List<LineFacts> facts(Order order, List<QuoteLine> lines) {
    Map<String, ProductWarranty> warranties = warranty.of(order);
    ReturnsBefore.Counts earlier = before.count(null, order.number(), order.customer().person());
    List<LineFacts> facts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderLine bought = bought(order, lines.get(i), "/lines/" + i);
      facts.add(facts(order, bought, lines.get(i), warranties.get(bought.sku()), earlier));
    }
    return facts;
  }

  private LineFacts facts(
      Order order,
      OrderLine bought,
      QuoteLine line,
      ProductWarranty promised,
      ReturnsBefore.Counts earlier) {
    return new LineFacts(
        null,
        null,
        line.reason().name(),
        order.country(),
        order.placedAt(),
        PurchaseFacts.dates(order, bought),
        traits.of(order, bought, null),
        LineJudge.value(order, bought, line.quantity()),
        PurchaseFacts.buyer(order),
        line.remedy() == null ? null : line.remedy().name(),
        promised,
        PurchaseFacts.context(order, bought, null, earlier));
  }

  private static Problem unknown() {
    return Problem.notFound("order.unknown");
  }
}
