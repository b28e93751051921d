package io.recourse.inspection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Pieces of one line may be in different conditions and go different ways: every finding beyond
 * those that have a case line of their own makes its pieces a line, with their own grade,
 * disposition and settlement.
 */
@Component
class SplitByCondition {

  private final VerdictBook book;

  SplitByCondition(VerdictBook book) {
    this.book = book;
  }

  /** Changes the case without saving it; returns the findings, each for a line of its own. */
  List<Finding> split(ServiceCase of, List<Finding> findings) {
    List<Finding> named = new ArrayList<>();
    Map<Integer, Integer> findingOfLine = new HashMap<>();
    Map<Integer, Integer> wholes = new TreeMap<>();
    List<CaseLine> awaited = RecordInspection.awaited(of);
    for (Finding found : findings) {
      List<CaseLine> meant = awaited.stream().filter(found::isAbout).toList();
      Optional<CaseLine> free =
          meant.stream().filter(line -> !findingOfLine.containsKey(line.item())).findFirst();
      if (free.isEmpty() && !meant.isEmpty()) {
        int whole = meant.get(meant.size() - 1).item();
        Finding first = named.get(findingOfLine.get(whole)).on(whole);
        named.set(findingOfLine.get(whole), first);
        int part = apart(of, first, found);
        wholes.put(part, whole);
        named.add(found.on(part));
      } else {
        free.ifPresent(line -> findingOfLine.put(line.item(), named.size()));
        named.add(found);
      }
    }
    keepVerdicts(of, wholes);
    return named;
  }

  /** A part has the verdict of the line that it was taken from. */
  private void keepVerdicts(ServiceCase of, Map<Integer, Integer> wholes) {
    if (!wholes.isEmpty()) {
      Map<Integer, LineVerdict> verdicts = book.verdicts(of.number());
      book.keep(of.number(), LineVerdict.ofParts(wholes, verdicts));
    }
  }

  private static int apart(ServiceCase of, Finding first, Finding found) {
    int whole = first.item();
    int left = of.line(whole).approvedQuantity() - Math.max(1, first.received());
    if (found.received() > left) {
      throw Problem.invalid(found.said().received(), "inspect.tooMany");
    }
    if (found.received() < 1) {
      throw Problem.invalid(found.said().received(), "inspect.needsPieces");
    }
    int part = of.split(whole, found.received());
    of.received(part, found.received());
    return part;
  }
}
