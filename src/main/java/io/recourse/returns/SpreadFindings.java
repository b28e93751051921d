package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.common.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings findings per order line down to the lines of the case, and refuses what cannot be. */
final class SpreadFindings {

  private SpreadFindings() {}

  static List<Finding> over(List<CaseLine> awaited, List<Finding> findings) {
    List<CaseLine> open = new ArrayList<>(awaited);
    List<Finding> spread = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      boolean more = isNamedAgain(findings, i);
      spread.addAll(spread(open, findings.get(i), more));
    }
    if (!open.isEmpty()) {
      String left =
          open.stream()
              .map(line -> "" + line.orderLine())
              .distinct()
              .collect(Collectors.joining(", "));
      throw Problem.invalid("/values/lines", "inspect.missing", left);
    }
    return spread;
  }

  /** Several findings on one order line go to the case's lines of it one by one, in order. */
  private static boolean isNamedAgain(List<Finding> findings, int index) {
    Finding finding = findings.get(index);
    return finding.item() == null
        && findings.subList(index + 1, findings.size()).stream()
            .anyMatch(other -> other.item() == null && other.orderLine() == finding.orderLine());
  }

  private static List<Finding> spread(List<CaseLine> open, Finding finding, boolean onlyOne) {
    check(finding);
    List<CaseLine> meant =
        open.stream().filter(finding::isAbout).limit(onlyOne ? 1 : Long.MAX_VALUE).toList();
    if (meant.isEmpty()) {
      throw Problem.invalid(finding.said().row() + "/line", "inspect.notAwaited");
    }
    int received = finding.received();
    int accepted = finding.accepted();
    List<Finding> spread = new ArrayList<>();
    for (CaseLine line : meant) {
      int here = Math.min(received, line.approvedQuantity());
      int good = Math.min(accepted, here);
      spread.add(finding.forItem(line.item(), here, good));
      received -= here;
      accepted -= good;
    }
    if (received > 0) {
      throw Problem.invalid(finding.said().received(), "inspect.tooMany");
    }
    open.removeAll(meant);
    return spread;
  }

  private static void check(Finding finding) {
    if (finding.received() < 0) {
      throw Problem.invalid(finding.said().received(), "field.negative");
    }
    if (finding.accepted() < 0 || finding.accepted() > finding.received()) {
      throw Problem.invalid(finding.said().accepted(), "inspect.accepted");
    }
    checkDisposition(finding, finding.said().row() + "/disposition");
  }

  /** Rejected goods stay the customer's; goods that were accepted do not go back. */
  private static void checkDisposition(Finding finding, String at) {
    if (finding.disposition() == null || finding.received() == 0) {
      return;
    }
    boolean goesBack = finding.disposition() == Disposition.RETURN_TO_CUSTOMER;
    if (finding.accepted() == 0 && !goesBack) {
      throw Problem.invalid(at, "inspect.nothingAccepted");
    }
    if (finding.accepted() == finding.received() && goesBack) {
      throw Problem.invalid(at, "inspect.acceptedStays");
    }
  }
}
