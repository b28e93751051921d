package io.recourse.cases;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one case, and which of them changed since they were read. */
final class CaseLines {

  private final Map<Integer, CaseLine> lines = new TreeMap<>();
  private Map<Integer, CaseLine> read;

  CaseLines(List<CaseLine> asRead) {
    asRead.forEach(line -> lines.put(line.item(), line));
    read = Map.copyOf(lines);
  }

  CaseLine get(int item) {
    CaseLine line = lines.get(item);
    if (line == null) {
      throw Problem.invalid("/item", "case.noItem", item);
    }
    return line;
  }

  void put(CaseLine line) {
    lines.put(line.item(), line);
  }

  int nextItem() {
    return lines.keySet().stream().mapToInt(item -> item).max().orElse(0) + 1;
  }

  /** Lines that were not there when the case was read. */
  List<CaseLine> added() {
    return lines.values().stream().filter(line -> !read.containsKey(line.item())).toList();
  }

  List<CaseLine> all() {
    return List.copyOf(lines.values());
  }

  List<CaseLine> open() {
    return lines.values().stream().filter(line -> line.decision().isOpen()).toList();
  }

  List<CaseLine> changed() {
    return lines.values().stream().filter(line -> !line.equals(read.get(line.item()))).toList();
  }

  List<CaseLine> asRead() {
    return List.copyOf(read.values());
  }

  void saved() {
    read = Map.copyOf(lines);
  }

  boolean anyToSendBack() {
    return lines.values().stream().anyMatch(CaseLines::isToSendBack);
  }

  private static boolean isToSendBack(CaseLine line) {
    return line.decision() == LineDecision.WITHDRAWN
        && switch (line.goods()) {
          case IN_TRANSIT, RECEIVED, SHORT, INSPECTED -> true;
          default -> false;
        };
  }

  void demandDecided() {
    for (CaseLine line : lines.values()) {
      LineDecision decision = line.decision();
      if (decision == LineDecision.REQUESTED || decision == LineDecision.INFO_NEEDED) {
        throw Problem.conflict("line.undecided", line.item());
      }
      if (line.money() == MoneyState.SENT) {
        throw Problem.conflict("line.moneyMoves", line.item());
      }
    }
  }
}
