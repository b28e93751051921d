package io.recourse.returns.mail;

import static java.util.Map.entry;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Which pieces a mail about the request or its parcel is about; it lists no others. Where lines
 * were refused on several grounds, each line names its own.
 */
@Component
class ListedPieces implements MessageFacts {

  private static final Map<String, Function<CaseLine, ListedLine>> LISTED =
      Map.ofEntries(
          entry("receipt", pieces(CaseLine::quantity)),
          entry("progress", pieces(ListedPieces::stillOpen)),
          entry("evidence", pieces(ListedPieces::stillOpen)),
          entry("refused", ListedPieces::refused),
          entry("partlyRefused", ListedPieces::refused),
          entry("approved", pieces(ListedPieces::kept)),
          entry("label", pieces(ListedPieces::travelling)),
          entry("reminder", pieces(ListedPieces::travelling)),
          entry("termExtended", pieces(ListedPieces::travelling)),
          entry("received", pieces(ListedPieces::travelling)),
          entry("lost", pieces(line -> line.goods() == GoodsState.LOST ? granted(line) : 0)),
          entry("short", pieces(ListedPieces::missing)),
          entry("expired", pieces(line -> ended(line, LineDecision.EXPIRED))),
          entry("withdrawn", pieces(line -> ended(line, LineDecision.WITHDRAWN))),
          entry("lateLost", pieces(line -> line.goods() == GoodsState.LOST ? granted(line) : 0)),
          entry("contestRefused", pieces(CaseLine::rejectedQuantity)));

  private final Cases cases;
  private final WithdrawalReceipt withdrawal;

  ListedPieces(Cases cases, WithdrawalReceipt withdrawal) {
    this.cases = cases;
    this.withdrawal = withdrawal;
  }

  @Override
  public Set<String> templates() {
    return LISTED.keySet();
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    ServiceCase of = cases.get(number);
    List<ListedLine> lines =
        of.lines().stream().map(LISTED.get(template)).filter(line -> line.quantity() > 0).toList();
    if (template.equals("receipt")) {
      Map<String, Object> facts = new HashMap<>(withdrawal.facts(of));
      facts.put("lines", lines);
      facts.put("helpFirst", isHelpedFirst(of));
      return facts;
    }
    if (template.equals("partlyRefused")) {
      return Map.of("lines", lines);
    }
    return lines.stream().map(ListedLine::ground).distinct().count() > 1
        ? Map.of("lines", lines, "ground", "")
        : Map.of("lines", lines.stream().map(ListedLine::withoutGround).toList());
  }

  private static boolean isHelpedFirst(ServiceCase of) {
    return of.lines().stream().anyMatch(line -> line.reason() == Reason.USAGE_DIFFICULTY);
  }

  private static Function<CaseLine, ListedLine> pieces(ToIntFunction<CaseLine> count) {
    return line -> ListedLine.of(count.applyAsInt(line), line.name());
  }

  private static ListedLine refused(CaseLine line) {
    int pieces = ended(line, LineDecision.REFUSED);
    return new ListedLine(pieces, line.name(), null, line.ground(), null);
  }

  private static int stillOpen(CaseLine line) {
    return line.decision().isOpen() ? line.quantity() : 0;
  }

  private static int kept(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.goods() == GoodsState.NOT_DUE
        ? line.approvedQuantity()
        : 0;
  }

  private static int travelling(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.goods() != GoodsState.NOT_DUE
        ? line.approvedQuantity()
        : 0;
  }

  private static int missing(CaseLine line) {
    boolean counted =
        line.goods() == GoodsState.SHORT
            || line.goods() == GoodsState.INSPECTED
            || line.goods() == GoodsState.DISPOSED;
    return counted ? line.approvedQuantity() - line.receivedQuantity() : 0;
  }

  private static int granted(CaseLine line) {
    return line.approvedQuantity() > 0 ? line.approvedQuantity() : line.quantity();
  }

  private static int ended(CaseLine line, LineDecision as) {
    return line.decision() == as ? line.quantity() : 0;
  }
}
