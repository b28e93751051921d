package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Pieces of one line may be in different conditions and go different ways: every finding beyond
 * those that have a case line of their own makes its pieces a line, with their own grade,
 * disposition and settlement.
 */
@Component
class SplitByCondition {

  private final ReturnBook book;

  SplitByCondition(ReturnBook book) {
    this.book = book;
  }

  /** Changes the case without saving it; returns the findings, each for a line of its own. */
  List<Finding> split(ServiceCase of, List<Finding> findings) {
    List<Finding> named = new ArrayList<>();
    Map<Integer, Integer> findingOfLine = new HashMap<>();
    List<CaseLine> awaited = RecordInspection.awaited(of);
    for (Finding found : findings) {
      List<CaseLine> meant = awaited.stream().filter(found::isAbout).toList();
      Optional<CaseLine> free =
          meant.stream().filter(line -> !findingOfLine.containsKey(line.item())).findFirst();
      if (free.isEmpty() && !meant.isEmpty()) {
        int whole = meant.get(meant.size() - 1).item();
        Finding first = named.get(findingOfLine.get(whole)).on(whole);
        named.set(findingOfLine.get(whole), first);
        named.add(found.on(apart(of, first, found)));
      } else {
        free.ifPresent(line -> findingOfLine.put(line.item(), named.size()));
        named.add(found);
      }
    }
    return named;
  }

  private int apart(ServiceCase of, Finding first, Finding found) {
    int whole = first.item();
    int left = of.line(whole).approvedQuantity() - Math.max(1, first.received());
    if (found.received() > left) {
      throw Problem.invalid(found.said().received(), "inspect.tooMany");
    }
    if (found.received() < 1) {
      throw Problem.invalid(found.said().received(), "inspect.needsPieces");
    }
    int part = of.split(whole, found.received());
    LineVerdict verdict = book.verdicts(of.number()).get(whole);
    if (verdict != null) {
      book.keep(of.number(), verdict.as(part));
    }
    of.received(part, found.received());
    return part;
  }
}
