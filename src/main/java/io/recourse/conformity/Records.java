package io.recourse.conformity;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.policy.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that is on record of one case, read once.
 *
 * @param order null for a case about none
 * @param now the moment it is judged at
 */
public record Records(
    ServiceCase of,
    Order order,
    List<Entry> trail,
    List<Receipt> receipts,
    List<WayOfMoney> money,
    List<Letter> letters,
    Instant now) {

  Optional<Order> bought() {
    return Optional.ofNullable(order);
  }

  boolean isEnded() {
    return of.isEnded();
  }

  Optional<Entry> last(String type, Predicate<Entry> which) {
    return all(type).stream().filter(which).reduce((earlier, later) -> later);
  }

  Optional<Entry> last(String type) {
    return last(type, any -> true);
  }

  List<Entry> all(String type) {
    return trail.stream().filter(entry -> entry.type().equals(type)).toList();
  }

  /** The last thing that was written of a clock. */
  Optional<Entry> ofClock(String clock) {
    return trail.stream()
        .filter(entry -> entry.type().startsWith("Clock") && entry.says("clock", clock))
        .reduce((earlier, later) -> later);
  }

  /** Where the rules of the case were fixed. */
  Optional<Entry> ofRules() {
    return trail.stream()
        .filter(entry -> entry.type().equals("PolicyApplied") || entry.type().equals("CaseOpened"))
        .reduce((earlier, later) -> later);
  }

  /** The entry of the trail that says that a decision was taken; null where it has none. */
  Entry taken(Receipt receipt) {
    return all("DecisionTaken").stream()
        .filter(entry -> entry.says("decision", receipt.decision()))
        .filter(entry -> receipt.item() == null || entry.says("item", receipt.item()))
        .reduce((earlier, later) -> later.at().isAfter(receipt.at()) ? earlier : later)
        .orElse(null);
  }

  /** The last mail of one of these kinds that the customer was sent. */
  Optional<Letter> letter(List<String> templates) {
    return letters.stream()
        .filter(letter -> templates.contains(letter.template()))
        .reduce((earlier, later) -> later);
  }

  /** The entry of the trail that says that a mail was sent. */
  Optional<Entry> sent(Letter letter) {
    return last("MessageSent", entry -> entry.says("message", letter.id()));
  }
}
