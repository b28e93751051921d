package io.recourse.portal.web;

import io.recourse.cases.Grounds;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.Receipt;
import io.recourse.policy.Receipts;
import io.recourse.policy.RuleSums;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rule and the facts behind each decision on a customer's pieces, in their words (POL-03). */
@Component
class DecidedByRule {

  private static final String WORDS = "decided.";

  /** In the order in which they are read. */
  private static final List<String> FACTS =
      List.of(
          "reason",
          "groundKind",
          "daysSinceDelivery",
          "windowDays",
          "shipmentOverdue",
          "unitValue",
          "customMade",
          "perishable",
          "sealedHygiene",
          "digital",
          "finalSale",
          "service",
          "faultPresumed",
          "mayReject",
          "mayExchange",
          "triesFailed",
          "customerLevel",
          "tradeModel",
          "segment",
          "lifeCycle",
          "statutePack");

  private final Receipts receipts;
  private final Grounds grounds;
  private final Orders orders;
  private final RuleSums sums;
  private final MessageSource words;

  DecidedByRule(
      Receipts receipts, Grounds grounds, Orders orders, RuleSums sums, MessageSource words) {
    this.receipts = receipts;
    this.grounds = grounds;
    this.orders = orders;
    this.sums = sums;
    this.words = words;
  }

  /**
   * One decision.
   *
   * @param article what it is about; null for the whole case
   * @param rule what the matched rule says, with its source
   */
  record Decided(String question, String article, String rule, List<Fact> facts) {}

  /** A fact that the rule looked at. */
  record Fact(String label, String value) {}

  List<Decided> of(ServiceCase about, Locale language) {
    String currency =
        Optional.ofNullable(about.orderNumber())
            .flatMap(orders::find)
            .map(Order::currency)
            .orElse(null);
    return receipts.of(about.number()).stream()
        .filter(receipt -> question(receipt, language) != null && receipt.item() != null)
        .map(receipt -> decided(about, receipt, currency, language))
        .toList();
  }

  private Decided decided(ServiceCase about, Receipt receipt, String currency, Locale language) {
    return new Decided(
        question(receipt, language),
        about.line(receipt.item()).name(),
        grounds.say(receipt.ground(), language),
        facts(receipt.inputs(), currency, language));
  }

  /** Null for what is no matter of the customer's. */
  private String question(Receipt receipt, Locale language) {
    return words.getMessage(WORDS + "by." + receipt.decision(), null, null, language);
  }

  private List<Fact> facts(Map<String, Object> inputs, String currency, Locale language) {
    return FACTS.stream()
        .flatMap(name -> fact(name, inputs.get(name), currency, language))
        .toList();
  }

  /** Nothing is said of what does not hold or is not known. */
  private Stream<Fact> fact(String name, Object value, String currency, Locale language) {
    if (value == null || Boolean.FALSE.equals(value) || isUnknown(value)) {
      return Stream.empty();
    }
    String label = words.getMessage(WORDS + "fact." + name, null, language);
    return Stream.of(
        new Fact(
            label,
            value instanceof Number number
                ? sums.say(name, new BigDecimal(number.toString()), currency, language)
                : said(name, value, language)));
  }

  private static boolean isUnknown(Object value) {
    return value instanceof Number count && count.doubleValue() < 0 || value.toString().isBlank();
  }

  private String said(String name, Object value, Locale language) {
    if (Boolean.TRUE.equals(value)) {
      return words.getMessage(WORDS + "holds", null, language);
    }
    String text = value.toString();
    String key = "reason".equals(name) ? "portal.reason." + text : WORDS + name + "." + text;
    return Objects.requireNonNull(words.getMessage(key, null, text, language));
  }
}
