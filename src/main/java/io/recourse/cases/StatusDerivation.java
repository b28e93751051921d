package io.recourse.cases;

import java.util.List;

/** Works out phase and status of a case from its lines and whose turn it is; nobody types them. */
final class StatusDerivation {

  private StatusDerivation() {}

  static CaseStatus status(List<CaseLine> lines, CasePhase phase, Party nextActor) {
    if (phase.isOver()) {
      return ended(lines, phase);
    }
    if (nextActor == Party.PARTNER) {
      return CaseStatus.WAITING_PARTNER;
    }
    boolean asks = lines.stream().anyMatch(line -> line.decision() == LineDecision.INFO_NEEDED);
    return asks || nextActor == Party.CUSTOMER ? CaseStatus.WAITING_CUSTOMER : CaseStatus.OPEN;
  }

  static CasePhase phase(List<CaseLine> lines) {
    if (lines.isEmpty()) {
      return CasePhase.INTAKE;
    }
    if (any(lines, LineDecision.REQUESTED) || any(lines, LineDecision.INFO_NEEDED)) {
      return CasePhase.DECISION;
    }
    if (any(lines, GoodsState.LABEL) || any(lines, GoodsState.IN_TRANSIT)) {
      return CasePhase.SHIPMENT;
    }
    boolean arrived = any(lines, GoodsState.RECEIVED) || any(lines, GoodsState.SHORT);
    return arrived ? CasePhase.INSPECTION : CasePhase.SETTLEMENT;
  }

  private static CaseStatus ended(List<CaseLine> lines, CasePhase phase) {
    if (any(lines, LineDecision.APPROVED)) {
      return CaseStatus.CLOSED;
    }
    if (phase == CasePhase.TURNED_DOWN || any(lines, LineDecision.REFUSED)) {
      return CaseStatus.REFUSED;
    }
    if (any(lines, LineDecision.EXPIRED)) {
      return CaseStatus.EXPIRED;
    }
    return phase == CasePhase.CALLED_OFF || any(lines, LineDecision.WITHDRAWN)
        ? CaseStatus.WITHDRAWN
        : CaseStatus.CLOSED;
  }

  private static boolean any(List<CaseLine> lines, LineDecision decision) {
    return lines.stream().anyMatch(line -> line.decision() == decision);
  }

  private static boolean any(List<CaseLine> lines, GoodsState goods) {
    return lines.stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .anyMatch(line -> line.goods() == goods);
  }
}
