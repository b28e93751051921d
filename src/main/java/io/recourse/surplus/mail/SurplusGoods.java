package io.recourse.surplus.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.SurplusBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The goods beyond the request that a mail speaks of: those undecided, or those sent back last. */
@Component
class SurplusGoods implements MessageFacts {

  private static final String FOUND = "surplus";
  private static final String KEPT = "surplusKept";

  private final SurplusBook book;

  SurplusGoods(SurplusBook book) {
    this.book = book;
  }

  @Override
  public Set<String> templates() {
    return Set.of(FOUND, KEPT, "surplusSentBack");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    List<Surplus> all = book.of(number);
    return switch (template) {
      case FOUND -> found(all);
      case KEPT -> kept(all);
      default -> sentBack(all);
    };
  }

  private static Map<String, ?> found(List<Surplus> all) {
    return Map.of(
        "lines",
        all.stream()
            .filter(surplus -> !surplus.decided())
            .map(surplus -> ListedLine.of(surplus.found().quantity(), surplus.found().name()))
            .toList());
  }

  private static Map<String, ?> kept(List<Surplus> all) {
    return Map.of(
        "lines",
        all.stream()
            .filter(surplus -> surplus.toCollect() > 0)
            .map(surplus -> ListedLine.of(surplus.toCollect(), surplus.found().name()))
            .toList());
  }

  private static Map<String, ?> sentBack(List<Surplus> all) {
    String latest =
        all.stream()
            .map(Surplus::trackingNumber)
            .filter(tracking -> tracking != null)
            .reduce((earlier, later) -> later)
            .orElse(null);
    Map<String, Object> facts = new HashMap<>();
    facts.put("trackingNumber", latest);
    facts.put(
        "lines",
        all.stream()
            .filter(surplus -> surplus.trackingNumber() != null)
            .filter(surplus -> surplus.trackingNumber().equals(latest))
            .map(surplus -> ListedLine.of(surplus.sentBack(), surplus.found().name()))
            .toList());
    return facts;
  }
}
