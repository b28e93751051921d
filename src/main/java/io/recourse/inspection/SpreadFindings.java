package io.recourse.inspection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.common.Problem;
import io.recourse.surplus.Surplus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings findings per order line down to the lines of the case, and refuses what cannot be. */
final class SpreadFindings {

  private SpreadFindings() {}

  /**
   * What belongs to a line of the case, and what was in the parcel beyond it: pieces that the
   * request does not cover and that were not accepted.
   */
  record Spread(List<Finding> onLines, List<Surplus.Found> beyond) {

    private Spread() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  static Spread over(List<CaseLine> awaited, List<Finding> findings) {
    List<CaseLine> open = new ArrayList<>(awaited);
    Spread spread = new Spread();
    for (int i = 0; i < findings.size(); i++) {
      boolean more = isNamedAgain(findings, i);
      spread(spread, open, findings.get(i), more);
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

  private static void spread(Spread to, List<CaseLine> open, Finding finding, boolean onlyOne) {
    check(finding);
    List<CaseLine> meant =
        open.stream().filter(finding::isAbout).limit(onlyOne ? 1 : Long.MAX_VALUE).toList();
    if (meant.isEmpty()) {
      throw Problem.invalid(finding.said().row() + "/line", "inspect.notAwaited");
    }
    int received = finding.received();
    int accepted = finding.accepted();
    for (CaseLine line : meant) {
      int here = Math.min(received, line.approvedQuantity());
      int good = Math.min(accepted, here);
      to.onLines().add(finding.forItem(line.item(), here, good));
      received -= here;
      accepted -= good;
    }
    if (accepted > 0) {
      throw Problem.invalid(finding.said().received(), "inspect.tooMany");
    }
    if (received > 0) {
      CaseLine line = meant.get(meant.size() - 1);
      to.beyond().add(new Surplus.Found(line.sku(), line.name(), received, finding.note()));
    }
    open.removeAll(meant);
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
